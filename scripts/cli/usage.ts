export const USAGE = `Usage:
  npm run -s tonghop -- read FILE... --json     tables, units, cells and issues of each file
  npm run -s tonghop -- facts FILE... --json    the counts the files hold, each with its cell

Standard output carries the JSON alone. Exit 0: every file was read. 1: a file could not be read. 2: wrong usage.`;
