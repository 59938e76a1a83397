import { writeFileSync } from 'node:fs';
import { readMachine } from './machine';
import { lifecyclePicture } from './lifecycle-picture';
writeFileSync('statemachines/lifecycle.svg', lifecyclePicture(readMachine()));
