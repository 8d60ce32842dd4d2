/** The page's stylesheet. */
export const mailboxStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f9fafc, #0c0f16);
  --sheet: light-dark(#fff, #14171e);
  --ink: light-dark(#14171e, #f2f4f7);
  --quiet: light-dark(#545860, #b3b7c1);
  --line: light-dark(#e5e8ed, #2a2e35);
  --accent: light-dark(#3162ec, #95b6fe);
  --wash: light-dark(#eef4ff, #0f1f45);
  font: 15px/1.5 -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1rem 4rem; background: var(--ground); color: var(--ink); }
header { margin-block-end: 1.5rem; }
h1 { margin: 0; font-size: 1.75rem; font-weight: 600; letter-spacing: -0.02em; line-height: 1.2; }
header p { margin: 0.25rem 0 0; color: var(--quiet); }
.toolbar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.75rem; margin-block-end: 1rem; }
.toolbar form { display: flex; align-items: center; gap: 0.5rem; min-width: 0; max-width: 100%; }
label { color: var(--quiet); }
select, button {
  font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--line); border-radius: 0.5rem;
  padding: 0.375rem 0.75rem; min-height: 2.5rem; min-width: 0;
}
select { max-width: 100%; text-overflow: ellipsis; border-color: light-dark(#878c95, #6d727a); }
button { cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--accent); color: var(--accent); }
button:disabled { color: var(--quiet); cursor: default; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.live { margin: 0 0 1rem; color: var(--quiet); }
.live:empty { margin: 0; }
.empty { padding: 3rem 1rem; text-align: center; color: var(--quiet); border: 1px dashed var(--line); border-radius: 0.75rem; }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; }
article { box-shadow: 0 1px 2px rgb(0 0 0 / 0.05); background: var(--sheet); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem; overflow-wrap: anywhere; }
.envelope { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; }
h2 { margin: 0; font-size: 1.0625rem; font-weight: 600; }
.tag { font-size: 0.8125rem; color: var(--quiet); border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.5rem; }
time { margin-inline-start: auto; font-size: 0.875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
dl { margin: 0.5rem 0 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: 0.875rem; }
dl div { display: flex; gap: 0.375rem; }
dt { color: var(--quiet); white-space: nowrap; }
dd { margin: 0; }
.code { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; margin: 1rem 0 0; padding: 0.75rem 1rem; background: var(--wash); border-radius: 0.5rem; }
.code code { font: 600 1.75rem/1.2 ui-monospace, monospace; letter-spacing: 0.1em; }
.code button { margin-inline-start: auto; }
.link { margin: 1rem 0 0; padding: 0.75rem 1rem; background: var(--wash); border-radius: 0.5rem; }
a { color: var(--accent); }
.body { margin: 1rem 0 0; white-space: pre-wrap; }
iframe { display: block; width: 100%; height: 14rem; margin-block-start: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: #fff; color-scheme: light; resize: vertical; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: no-preference) {
  [data-new] article { animation: arrive 0.5s ease-out; }
  @keyframes arrive { from { border-color: var(--accent); background: var(--wash); } }
}
`;
