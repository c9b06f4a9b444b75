import Markdown, { type Components } from 'react-markdown';

const allowed = [
  'p',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'blockquote',
  'code',
  'pre',
  'hr',
  'br',
  'a',
  'h1',
];

// The page has its own h1 and the section its own h2, so a writer's headings begin below them.
const components: Components = {
  h1: ({ children }) => <h3>{children}</h3>,
  h2: ({ children }) => <h3>{children}</h3>,
  h3: ({ children }) => <h4>{children}</h4>,
  a: ({ href, children }) =>
    // An unsafe address arrives here as an empty one.
    href ? (
      <a href={href} rel="nofollow ugc noopener" target="_blank">
        {children}
      </a>
    ) : (
      children
    ),
};

/** Text of people in Markdown. Raw HTML, pictures and unsafe addresses are left out; links leave the site in a new tab. */
export function MarkdownText({ text }: { text: string }) {
  return (
    <div className="flex flex-col gap-3 break-words [&_a]:text-primary-ink [&_a]:underline [&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-4 [&_code]:rounded-sm [&_code]:bg-sunken [&_code]:px-1 [&_h3]:mt-3 [&_h3]:text-lg [&_h3]:font-semibold [&_h4]:mt-2 [&_h4]:font-semibold [&_hr]:border-line [&_ol]:list-decimal [&_ol]:pl-5 [&_pre]:overflow-x-auto [&_ul]:list-disc [&_ul]:pl-5 [&_ul]:marker:text-ink-faint">
      <Markdown allowedElements={allowed} unwrapDisallowed skipHtml components={components}>
        {text}
      </Markdown>
    </div>
  );
}
