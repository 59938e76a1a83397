// Run with `npm run drawings` from the root of the repository.
import { writeFileSync } from 'node:fs';
import { drawings } from './drawings';

for (const { file, content } of await drawings()) writeFileSync(file, content);
