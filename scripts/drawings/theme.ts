/** The colours of a drawing, by day and by night. Each name is a class of the stylesheet. */
const DAY = {
  paper: '#fbfaf6',
  rule: '#e4dfd2',
  card: '#ffffff',
  edge: '#c9d1d8',
  band: '#f2efe6',
  ink: '#17242e',
  soft: '#52636f',
  signal: '#1f6391',
  deadline: '#a84e08',
  legacy: '#8595a2',
  transition: '#d18a17',
  connect: '#1c8467',
} as const;

const NIGHT = {
  paper: '#0f161c',
  rule: '#25323c',
  card: '#18232c',
  edge: '#374957',
  band: '#141e26',
  ink: '#e8eff4',
  soft: '#a3b4c0',
  signal: '#7cbbe9',
  deadline: '#f3b058',
  legacy: '#8fa2b0',
  transition: '#e7ab45',
  connect: '#46bb97',
} as const satisfies Record<keyof typeof DAY, string>;

type Colours = Readonly<Record<keyof typeof DAY, string>>;

const colourRules = (colours: Colours): string =>
  [
    `.paper{fill:${colours.paper};stroke:${colours.rule}}`,
    `.card{fill:${colours.card};stroke:${colours.edge}}`,
    `.band{fill:${colours.band};stroke:${colours.edge}}`,
    `.ink{fill:${colours.ink}}`,
    `.soft{fill:${colours.soft}}`,
    `.signal{stroke:${colours.signal}}`,
    `.deadline{stroke:${colours.deadline}}`,
    `.signal-fill{fill:${colours.signal}}`,
    `.deadline-fill{fill:${colours.deadline}}`,
    `.knock{fill:${colours.paper};stroke:${colours.paper}}`,
    `.LEGACY{fill:${colours.legacy}}`,
    `.IN_TRANSITION{fill:${colours.transition}}`,
    `.CONNECT{fill:${colours.connect}}`,
    `.cross{stroke:${colours.soft}}`,
    `.hub{fill:${colours.card};stroke:${colours.soft}}`,
  ].join('');

const SANS = "-apple-system,BlinkMacSystemFont,'Segoe UI','Noto Sans',Helvetica,Arial,'DejaVu Sans',sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

export const STYLE = [
  `text{font-family:${SANS};font-size:12px}`,
  '.title{font-size:23px;font-weight:600}',
  '.lead{font-size:13px}',
  '.name{font-size:14.5px;font-weight:600}',
  `.phase{font-family:${MONO};font-size:10.5px;letter-spacing:.4px}`,
  '.small{font-size:11px}',
  '.label{font-size:11.5px;font-weight:500}',
  '.line{fill:none;stroke-width:1.7;stroke-linejoin:round}',
  '.deadline{stroke-dasharray:5 4}',
  '.solid{stroke-dasharray:none}',
  '.knock{stroke-width:6;stroke-linejoin:round;paint-order:stroke}',
  '.cross,.hub{stroke-width:1.4;fill-opacity:1}',
  '.cross{fill:none;stroke-linecap:round}',
  colourRules(DAY),
  `@media (prefers-color-scheme:dark){${colourRules(NIGHT)}}`,
].join('\n');
