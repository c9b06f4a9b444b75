import { html } from 'hono/html';

/** Markup with everything foreign escaped. */
export type Markup = ReturnType<typeof html>;

/** The frame of every hosted page: the banner that nothing is charged, one column, one heading. */
export function layout(title: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${title} · Sandbox checkout</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/c/pay.css">
</head>
<body>
  <p class="banner" role="note"><strong>Sandbox</strong> – nothing is charged</p>
  <main>${body}</main>
</body>
</html>`;
}
