import type { Metadata } from 'next';
import { Container } from '@/components/container';
import { PageHeader } from '@/components/page-header';
import { ProfileSettings } from '@/features/account/profile-settings';

export const metadata: Metadata = { title: 'Profile' };

/** Editing one's own profile. */
export default function ProfilePage() {
  return (
    <Container width="prose">
      <PageHeader title="Profile" description="What others see about you, and what you need to sell." />
      <ProfileSettings />
    </Container>
  );
}
