import { html } from 'hono/html';
import type { Markup } from './layout.ts';

/** One line of text in a form. */
export interface FieldSpec {
  name: string;
  label: string;
  autocomplete?: string;
  inputmode?: 'numeric' | 'text';
  placeholder?: string;
  maxlength: number;
}

/** The field with its label, what was typed, and what is wrong with it. */
export function field(spec: FieldSpec, value: string, error: string | undefined): Markup {
  const marks = error === undefined ? '' : html` aria-invalid="true" aria-describedby="${spec.name}-error"`;
  return html`<div class="field field-${spec.name}">
    <label for="${spec.name}">${spec.label}</label>
    <input id="${spec.name}" name="${spec.name}" type="text" inputmode="${spec.inputmode ?? 'text'}"
      autocomplete="${spec.autocomplete ?? 'off'}" placeholder="${spec.placeholder ?? ''}" maxlength="${spec.maxlength}"
      value="${value}" required${marks}>
    ${error === undefined ? '' : html`<p class="error" id="${spec.name}-error">${error}</p>`}
  </div>`;
}
