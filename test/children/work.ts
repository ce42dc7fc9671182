// A child that keeps its processor busy for as long as it is told, and then answers how long.
process.on('message', ({ milliseconds }: { readonly milliseconds: number }) => {
  const before = process.cpuUsage();
  const used = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  while (used() < milliseconds);
  process.send?.({ milliseconds });
});
process.send?.('ready');
