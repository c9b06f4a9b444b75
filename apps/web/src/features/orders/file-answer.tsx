'use client';

import { answerFiles } from '@craftlane/contracts/payment';
import { useEffect, useRef } from 'react';
import { FileListField } from '@/components/file-list-field';
import { useFileList } from '@/trpc/use-file-list';

/** The files of an answer that have arrived, and whether others are on their way. */
export type FileAnswerState = { ids: string[]; isBusy: boolean };

type FileAnswerProps = { question: string; onChange: (state: FileAnswerState) => void };

/** Takes the files that a question asks for. */
export function FileAnswer({ question, onChange }: FileAnswerProps) {
  const list = useFileList('requirement', answerFiles.max);
  const latest = useRef(onChange);
  latest.current = onChange;
  const [ids, { isBusy }] = [list.ids.join(), list];
  useEffect(() => latest.current({ ids: ids ? ids.split(',') : [], isBusy }), [ids, isBusy]);
  return (
    <FileListField
      list={list}
      label={`Files for ${question}`}
      hint={`or drop them here; up to ${answerFiles.max}, 25 MB each`}
    />
  );
}
