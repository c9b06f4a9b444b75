'use client';

import type { ReactNode } from 'react';
import { get, useFormState } from 'react-hook-form';
import { CardSection } from '@/components/card';
import { sentence } from '@/components/sentence';
import { sectionErrorMark } from './use-issues';

type SectionProps = {
  id: string;
  title: string;
  description?: ReactNode;
  action?: ReactNode;
  /** The list of the form that this section edits; what is wrong with the list as a whole is shown here. */
  list?: string;
  children: ReactNode;
};

/** A part of the editor. */
export function Section({ id, title, description, action, list, children }: SectionProps) {
  return (
    <section id={id} className="scroll-mt-32">
      <CardSection title={title} description={description} action={action}>
        {list && <ListError list={list} />}
        {children}
      </CardSection>
    </section>
  );
}

function ListError({ list }: { list: string }) {
  const { errors } = useFormState();
  const message = sentence(get(errors, `${list}.root.message`));
  if (!message) return null;
  return (
    <p role="alert" {...sectionErrorMark} className="mb-4 text-sm font-medium text-danger outline-none">
      {message}
    </p>
  );
}
