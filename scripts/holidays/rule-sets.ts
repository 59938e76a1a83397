import { DE_RULES } from './de-rules';
import { ES_RULES } from './es-rules';
import { FR_RULES } from './fr-rules';
import { IE_RULES } from './ie-rules';
import { IT_RULES } from './it-rules';
import { NG_RULES } from './ng-rules';
import { NL_RULES } from './nl-rules';
import type { RuleSet } from './rule-set';

/** The tables of one form. Britain and the United States are older and have files of their own. */
export const RULE_SETS: readonly RuleSet[] = [DE_RULES, ES_RULES, FR_RULES, IE_RULES, IT_RULES, NG_RULES, NL_RULES];
