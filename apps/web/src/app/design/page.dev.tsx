import { Container } from '@/components/container';
import { PageHeader } from '@/components/page-header';
import { ThemeSwitch } from '@/components/theme-switch';
import { Actions } from '@/features/design/actions';
import { Feedback } from '@/features/design/feedback';
import { Inputs } from '@/features/design/inputs';
import { Overlays } from '@/features/design/overlays';
import { Structure } from '@/features/design/structure';
import { Tokens } from '@/features/design/tokens';

const parts = [
  { id: 'tokens', title: 'Tokens', Part: Tokens },
  { id: 'actions', title: 'Actions', Part: Actions },
  { id: 'inputs', title: 'Inputs', Part: Inputs },
  { id: 'overlays', title: 'Overlays', Part: Overlays },
  { id: 'structure', title: 'Structure', Part: Structure },
  { id: 'feedback', title: 'Feedback', Part: Feedback },
];

/** Every component in its states. In development alone: no build has it. */
export default function DesignPage() {
  return (
    <Container>
      <PageHeader
        title="Design system"
        description="What pages are made of. Try it by keyboard, at 320 pixels, and in both looks."
        actions={<ThemeSwitch />}
      />
      <nav aria-label="Parts" className="mb-10 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {parts.map(({ id, title }) => (
          <a key={id} href={`#${id}`} className="text-primary-ink underline underline-offset-3">
            {title}
          </a>
        ))}
      </nav>
      <div className="flex flex-col gap-16">
        {parts.map(({ id, title, Part }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} className="scroll-mt-32">
            <h2 id={`${id}-title`} className="mb-6 border-b border-line pb-2 text-2xl font-semibold">
              {title}
            </h2>
            <Part />
          </section>
        ))}
      </div>
    </Container>
  );
}
