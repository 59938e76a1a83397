import type { Playbook } from '../../playbooks/playbook';
import { fill } from './fill';
import { marked, markOf } from './forms/askers';
import { numberCode } from './forms/number-codes';
import { remainingNumbers } from './forms/what-moves';
import type { LetterField, LetterSection } from './letter';
import type { LetterFacts } from './letter-facts';
import { field, numberFields } from './record-fields';

type NumberList = Pick<LetterSection, 'list' | 'columns'>;
type NumberSections = { readonly section: LetterSection; readonly attachments: readonly LetterSection[] };

/** Numbers, each with what the form wants beside it; `from` is the place of the first among all of them. */
function numberList(facts: LetterFacts, numbers: readonly string[], from: number): NumberList {
  const { form, text } = facts;
  const code = form.beside === null ? null : numberCode(form.beside);
  const fields = numbers.map((value, index): LetterField => {
    return { name: `numbers[${from + index}]`, label: text.labels.numbers, value };
  });
  if (code === null || !code.appliesTo(facts)) return { list: fields };
  const label = text.labels[code.label];
  const list = fields.flatMap((number, index) => [
    number,
    { name: `${code.label}[${from + index}]`, label, value: code.read(facts, number.value) },
  ]);
  return { list, columns: [text.labels.numbers, marked(label, markOf(facts, code.named))] };
}

/** More than the form holds: all of them on a sheet, the form says so and names the first and the last (porting-facts §2.1, §2.4). */
function seeAttached(facts: LetterFacts, heading: string, limit: number): NumberSections {
  const { csr, numbers, text } = facts;
  const { port, labels } = text;
  const values = { limit: String(limit), count: String(numbers.length) };
  return {
    section: {
      heading,
      paragraphs: [fill(port.seeAttachedText, values)],
      fields: [
        ...field('numbersOnForm', labels.numbersOnForm, port.seeAttached),
        ...field('firstNumber', labels.firstNumber, numbers[0]),
        ...field('lastNumber', labels.lastNumber, numbers.at(-1)),
      ],
    },
    attachments: [
      {
        heading: fill(port.attachment, values),
        paragraphs: [fill(port.attachmentText, { legalName: csr.legalName, accountNumber: csr.accountNumber })],
        ...numberList(facts, numbers, 0),
      },
    ],
  };
}

/** More than the form holds: the rest on a sheet in lots of one form each (porting-facts §2.6). */
function onFurtherForms(facts: LetterFacts, heading: string, limit: number): NumberSections {
  const { csr, numbers, text } = facts;
  const { port } = text;
  const count = numbers.length;
  const lots = Array.from({ length: Math.ceil(count / limit) }, (_, index) => index * limit);
  const values = { limit: String(limit), count: String(count), rest: String(count - limit) };
  return {
    section: {
      heading,
      paragraphs: [fill(port.continued, values)],
      ...numberList(facts, numbers.slice(0, limit), 0),
    },
    attachments: [
      {
        heading: fill(port.attachment, { count: values.rest }),
        paragraphs: [fill(port.attachmentText, { legalName: csr.legalName, accountNumber: csr.accountNumber })],
      },
      ...lots.slice(1).map((from, index) => {
        const lot = numbers.slice(from, from + limit);
        const place = { form: String(index + 2), from: String(from + 1), to: String(from + lot.length) };
        return { heading: fill(port.group, place), ...numberList(facts, lot, from) };
      }),
    ],
  };
}

const BEYOND = { 'see-attached': seeAttached, 'another-form': onFurtherForms } as const satisfies Record<
  NonNullable<Playbook['formCapacity']>['beyond']['value'],
  unknown
>;

/** The numbers that are to move, on the form or, where the playbook knows how many it holds, on a sheet behind it. */
export function numberSections(facts: LetterFacts): NumberSections {
  const { playbook, numbers, text } = facts;
  const heading = marked(fill(text.port.numbers, { count: String(numbers.length) }), markOf(facts, ['numbers']));
  const capacity = playbook.formCapacity;
  if (capacity === undefined || numbers.length <= capacity.maxNumbers.value) {
    return { section: { heading, ...numberList(facts, numbers, 0) }, attachments: [] };
  }
  return BEYOND[capacity.beyond.value](facts, heading, capacity.maxNumbers.value);
}

/** A port of a part of the account says of the rest that it stays (porting-facts §2.5, partial port). */
export function remainingSections(facts: LetterFacts): readonly LetterSection[] {
  const remaining = remainingNumbers(facts);
  if (remaining.length === 0 || !facts.form.listsRemaining) return [];
  const { port, labels } = facts.text;
  return [
    {
      heading: fill(port.remaining, { count: String(remaining.length) }),
      paragraphs: [port.remainingText],
      list: numberFields('remainingNumbers', labels.remainingNumbers, remaining),
    },
  ];
}
