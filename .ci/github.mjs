// Takes GitHub's commands apart, and has GitHub's own library write them again: the bytes have to be the same.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const core = await import(pathToFileURL(process.argv[2]).href);
const names = { file: 'file', title: 'title', line: 'startLine', endLine: 'endLine', col: 'startColumn', endColumn: 'endColumn' };
const read = (text) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');

for (const line of readFileSync(0, 'utf8').split('\n').filter((line) => line !== '')) {
  const [, command, properties, message] = /^::(error|warning|notice) (.*?)::(.*)$/s.exec(line);
  const pairs = properties.split(',').map((property) => property.split(/=(.*)/s, 2));
  core[command](read(message), Object.fromEntries(pairs.map(([name, value]) => [names[name], read(value)])));
}
