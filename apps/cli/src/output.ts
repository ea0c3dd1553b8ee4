/** What is going on goes to stderr, so that the result of a command can be piped. */
export const progress = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
