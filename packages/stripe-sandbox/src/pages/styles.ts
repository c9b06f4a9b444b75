/** The style sheet of the hosted pages: one column on a phone, two on a desk, light and dark by preference. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --page: #f4f6f5; --panel: #ffffff; --text: #17211d; --muted: #55625c; --line: #d5ddd9; --field: #7b8a83;
  --accent: #14654a; --accent-hover: #0e4f39; --on-accent: #ffffff; --focus: #2f80ed;
  --bad: #a3261d; --bad-back: #fdf0ee; --banner: #fff3d1; --on-banner: #4d3a00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #111715; --panel: #19211e; --text: #e8eeeb; --muted: #a3b1aa; --line: #303b36; --field: #6f7f77;
    --accent: #63c79f; --accent-hover: #7fd6b3; --on-accent: #0b1f17; --focus: #8ab8ff;
    --bad: #ffb0a6; --bad-back: #3a1f1c; --banner: #3b3113; --on-banner: #ffe7a3;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
.banner { margin: 0; padding: .5rem 1rem; background: var(--banner); color: var(--on-banner); text-align: center; font-size: .9rem; }
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: .25rem 0 1.25rem; font-size: 2rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
h1 .muted { font-weight: 500; font-size: 1.25rem; }
h1.small { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { margin: 0 0 .75rem; font-size: 1.05rem; }
.columns { display: grid; gap: 1rem; }
section { min-width: 0; padding: 1.25rem; background: var(--panel); border: 1px solid var(--line); border-radius: .75rem; }
.card-box { max-width: 30rem; margin: 2rem auto; }
.row { margin: 0 0 1rem; }
.row h2, .row p { margin: 0 0 .35rem; overflow-wrap: anywhere; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; }
.buttons button { width: auto; }
.summary ul { list-style: none; margin: 0; padding: 0; }
.summary li { display: flex; justify-content: space-between; gap: 1rem; padding: .6rem 0; border-top: 1px solid var(--line); }
.summary li div { min-width: 0; overflow-wrap: anywhere; }
.item, .summary .muted { display: block; }
.amount, .total strong { white-space: nowrap; font-variant-numeric: tabular-nums; }
.total { display: flex; justify-content: space-between; margin: 0; padding-top: .75rem; border-top: 2px solid var(--line); font-size: 1.1rem; }
.muted { color: var(--muted); font-size: .9rem; }
.email { margin: 0 0 .75rem; overflow-wrap: anywhere; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: .9rem; }
.field-number, .field-name, .field-iban { grid-column: 1 / -1; }
label { display: block; margin-bottom: .25rem; font-size: .9rem; font-weight: 600; }
input[type=text] {
  width: 100%; min-height: 2.9rem; padding: .5rem .75rem; font: inherit; font-variant-numeric: tabular-nums;
  color: var(--text); background: var(--panel); border: 1px solid var(--field); border-radius: .5rem;
}
input::placeholder { color: var(--muted); opacity: .75; }
input[aria-invalid] { border: 2px solid var(--bad); }
fieldset { margin: 1rem 0 0; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: .5rem; }
legend { padding: 0 .3rem; font-size: .9rem; font-weight: 600; }
.choice { display: flex; gap: .5rem; align-items: center; min-height: 2.4rem; font-weight: 400; }
.error { margin: .25rem 0 0; color: var(--bad); font-size: .9rem; }
.alert { margin: 0 0 1rem; padding: .7rem .9rem; color: var(--bad); background: var(--bad-back); border-left: 4px solid var(--bad); border-radius: .25rem; }
button, .button {
  display: block; width: 100%; min-height: 3rem; margin-top: 1.1rem; padding: .7rem 1rem; font: inherit; font-weight: 600;
  text-align: center; text-decoration: none; color: var(--on-accent); background: var(--accent);
  border: 1px solid var(--accent); border-radius: .5rem; cursor: pointer;
}
button:hover, .button:hover { background: var(--accent-hover); border-color: var(--accent-hover); }
.secondary { margin-top: .6rem; color: var(--text); background: transparent; border-color: var(--field); }
.secondary:hover { background: var(--page); border-color: var(--field); }
.quiet { display: block; margin-top: .5rem; padding: .6rem; text-align: center; color: var(--muted); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
details { margin-top: 1rem; padding-top: .75rem; border-top: 1px solid var(--line); }
summary { cursor: pointer; padding: .35rem 0; color: var(--muted); font-size: .9rem; }
.cards { list-style: none; margin: .4rem 0; padding: 0; }
.cards li { display: flex; flex-wrap: wrap; gap: .1rem .75rem; padding: .2rem 0; }
code { font: .95rem ui-monospace, monospace; white-space: nowrap; }
@media (min-width: 48rem) {
  main { padding-top: 2.5rem; }
  .columns { grid-template-columns: 1fr 1.1fr; gap: 1.5rem; align-items: start; }
  section { padding: 1.75rem; }
}
`;
