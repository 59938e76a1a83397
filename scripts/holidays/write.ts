// Run with `npx tsx scripts/holidays/write.ts` from the root of the repository.
import { writeFileSync } from 'node:fs';
import { GB_FILE, gbFile } from './gb-file';
import { RULE_SETS } from './rule-sets';
import { tableFile, tablePath } from './table-file';
import { US_FILE, usFile } from './us-file';

writeFileSync(GB_FILE, gbFile());
writeFileSync(US_FILE, usFile());
for (const rules of RULE_SETS) writeFileSync(tablePath(rules), tableFile(rules));
