'use client';

import type { Account } from '@craftlane/contracts/user';
import { acceptedBy } from '@craftlane/contracts/values/files';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Avatar } from '@/components/avatar';
import { Button } from '@/components/button';
import { CardSection } from '@/components/card';
import { FileUpload } from '@/components/file-upload';
import { toast } from '@/components/toast';
import { useTRPC } from '@/trpc/client';
import { describeError } from '@/trpc/describe-error';
import { problemFor, useSendFile } from '@/trpc/use-send-file';
import { useUploads } from '@/trpc/use-uploads';

const check = problemFor('avatar');
const accept = acceptedBy('avatar');

type AvatarSettingsProps = {
  account: Pick<Account, 'id' | 'avatarId'> & { profile: Pick<Account['profile'], 'displayName'> };
};

/** The person's picture: another one, or none. It is stored at once, apart from the form below. */
export function AvatarSettings({ account: { id, avatarId, profile } }: AvatarSettingsProps) {
  const save = useSaveAvatar();
  const send = useSendFile('avatar');
  const onStored = (file: { id: string }) => save.mutate({ fileId: file.id });
  const uploads = useUploads({ check, send, onStored, places: save.isPending ? 0 : 1 });
  return (
    <CardSection
      title="Your picture"
      description="Shown beside your name. JPEG, PNG or WebP, at most 5 MB; it is cut to a square."
    >
      <div className="flex flex-col gap-5 sm:flex-row sm:items-start">
        <div className="flex flex-col items-center gap-3">
          <Avatar name={profile.displayName} seed={id} imageId={avatarId} size="xl" />
          {avatarId && (
            <Button variant="ghost" size="sm" loading={save.isPending} onClick={() => save.mutate({ fileId: null })}>
              Remove picture
            </Button>
          )}
        </div>
        <div className="min-w-0 flex-1">
          <FileUpload
            uploads={uploads}
            label={avatarId ? 'Choose another picture' : 'Choose a picture'}
            hint="or drop one here"
            accept={accept}
          />
        </div>
      </div>
    </CardSection>
  );
}

/** Stores which picture is shown, and shows it everywhere in this tab. */
function useSaveAvatar() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.account.setAvatar.mutationOptions({
      onSuccess: async (account) => {
        queryClient.setQueryData(trpc.account.profile.queryKey(), account);
        toast.success(account.avatarId ? 'Picture saved' : 'Picture removed');
        await queryClient.invalidateQueries({ queryKey: trpc.account.session.queryKey() });
      },
      onError: (error) => toast.error(describeError(error).message),
    }),
  );
}
