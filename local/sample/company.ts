import { londonInstance, partiesOf, virginiaInstance, type People } from './account';

/** A company that moves its numbers: who it is on its letters, who works on its orders, and where its calls shall arrive. */
export interface Company {
  readonly legalName: string;
  readonly signatory: { readonly name: string; readonly title: string };
  readonly parties: ReturnType<typeof partiesOf>;
  readonly connect: typeof londonInstance;
  readonly rollbackCriterion: string;
}

function companyOf(
  legalName: string,
  domain: string,
  people: People,
  title: string,
  phone: string,
): Pick<Company, 'legalName' | 'signatory' | 'parties'> {
  return {
    legalName,
    signatory: { name: people.legalContact, title },
    parties: partiesOf(people, domain, title, phone),
  };
}

/** Rents out vans from London to Edinburgh. */
export const larchfield: Company = {
  ...companyOf(
    'Larchfield Group Limited',
    'larchfield.example',
    {
      owner: 'Priya Nair',
      legalContact: 'Helen Marsh',
      operationsLead: 'Tom Bexley',
      decisionMaker: 'Grace Adeyemi',
    },
    'Company Secretary',
    '+442079460290',
  ),
  connect: londonInstance,
  rollbackCriterion: 'More than one call in ten fails for two hours',
};

/** Its American sister in New York. Operations sit in Hamburg and the decision in Lyon: whoever reads, reads elsewhere. */
export const larchfieldRentals: Company = {
  ...companyOf(
    'Larchfield Rentals Inc',
    'larchfield-rentals.example',
    {
      owner: 'Dana Whitlock',
      legalContact: 'Marcus Feld',
      operationsLead: 'Jonas Krüger',
      decisionMaker: 'Camille Lefèvre',
    },
    'General Counsel',
    '+12125550179',
  ),
  connect: virginiaInstance,
  rollbackCriterion: 'Two failed test calls in a row',
};
