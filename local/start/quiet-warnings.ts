/** Node's notes on its own experiments are nothing that a developer of this service can act on; other warnings are kept. */
export function silenceExperimentalWarnings(): void {
  const shown = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (warning) => {
    if (warning.name === 'ExperimentalWarning') return;
    for (const show of shown) show(warning);
  });
}
