import { redirect } from 'next/navigation';

/** Settings start at the profile. */
export default function SettingsPage(): never {
  redirect('/settings/profile');
}
