import type { ComponentProps } from 'react';
import { controlClass } from './control-class';

/** One line of text. Give it a name through `Field`, `FieldFrame` or `aria-label`. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={controlClass(`h-10 ${className ?? ''}`)} />;
}
