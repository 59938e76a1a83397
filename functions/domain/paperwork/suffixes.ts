/** The countries whose paperwork tables exist. Others are compared too, only their legal forms and addresses are not explained. */
export type PaperCountry = 'US' | 'GB' | 'DE' | 'FR' | 'NG' | 'NL' | 'IE' | 'ES' | 'IT';

/** Ways of writing one legal form. `name` is for people; the sets detect and explain, they never make two names equal. */
export interface SuffixSet {
  readonly name: string;
  readonly forms: readonly string[];
}

// Source: porting-facts §10.2 (general knowledge). Full stops, capitals and spaces need no form of their own: they are
// folded before a form is looked up. A form that stands alone is here so that a longer one never swallows it.
export const SUFFIX_SETS = {
  GB: [
    { name: 'Limited', forms: ['Ltd', 'Limited'] },
    { name: 'Public Limited Company', forms: ['PLC', 'Public Limited Company'] },
    { name: 'Limited Liability Partnership', forms: ['LLP', 'Limited Liability Partnership'] },
    { name: 'Community Interest Company', forms: ['CIC', 'Community Interest Company'] },
    { name: 'Cyfyngedig (Welsh: Limited)', forms: ['Cyf', 'Cyfyngedig'] },
    { name: 'Welsh: Public Limited Company', forms: ['CCC', 'Cwmni Cyfyngedig Cyhoeddus'] },
  ],
  US: [
    { name: 'Incorporated', forms: ['Inc', 'Incorporated'] },
    { name: 'Corporation', forms: ['Corp', 'Corporation'] },
    { name: 'Limited Liability Company', forms: ['LLC', 'Limited Liability Company'] },
    { name: 'Company', forms: ['Co', 'Company'] },
    { name: 'Limited', forms: ['Ltd', 'Limited'] },
    { name: 'Limited Partnership', forms: ['LP', 'Limited Partnership'] },
    { name: 'Limited Liability Partnership', forms: ['LLP', 'Limited Liability Partnership'] },
    { name: 'Professional Corporation', forms: ['PC', 'Professional Corporation'] },
    { name: 'Professional Association', forms: ['PA', 'Professional Association'] },
    { name: 'National Association', forms: ['NA', 'National Association'] },
  ],
  DE: [
    { name: 'GmbH & Co. KG', forms: ['GmbH & Co. KG', 'GmbH und Co. KG'] },
    { name: 'GmbH', forms: ['GmbH', 'Gesellschaft mit beschränkter Haftung'] },
    { name: 'gGmbH', forms: ['gGmbH', 'gemeinnützige GmbH', 'gemeinnützige Gesellschaft mit beschränkter Haftung'] },
    { name: 'AG', forms: ['AG', 'Aktiengesellschaft'] },
    // The register demands the bracket, so its absence is a difference that matters.
    {
      name: 'UG (haftungsbeschränkt)',
      forms: ['UG', 'UG (haftungsbeschränkt)', 'Unternehmergesellschaft (haftungsbeschränkt)'],
    },
    { name: 'KG', forms: ['KG', 'Kommanditgesellschaft'] },
    { name: 'OHG', forms: ['OHG', 'Offene Handelsgesellschaft'] },
    { name: 'e.K.', forms: ['e.K.', 'e.Kfm.', 'e.Kfr.', 'eingetragener Kaufmann', 'eingetragene Kauffrau'] },
    { name: 'SE', forms: ['SE', 'Societas Europaea'] },
    { name: 'eG', forms: ['eG', 'eingetragene Genossenschaft'] },
    { name: 'GbR', forms: ['GbR', 'eGbR', 'Gesellschaft bürgerlichen Rechts'] },
    { name: 'e.V.', forms: ['e.V.', 'eingetragener Verein'] },
  ],
  FR: [
    { name: 'SARL', forms: ['SARL', 'Société à responsabilité limitée'] },
    { name: 'SAS', forms: ['SAS', 'Société par actions simplifiée'] },
    { name: 'SASU', forms: ['SASU', 'Société par actions simplifiée unipersonnelle'] },
    { name: 'SA', forms: ['SA', 'Société anonyme'] },
    { name: 'EURL', forms: ['EURL', 'Entreprise unipersonnelle à responsabilité limitée'] },
    { name: 'SNC', forms: ['SNC', 'Société en nom collectif'] },
    { name: 'SCI', forms: ['SCI', 'Société civile immobilière'] },
    { name: 'SCOP', forms: ['SCOP', 'Société coopérative et participative'] },
  ],
  NG: [
    { name: 'Limited', forms: ['Ltd', 'Limited', 'Nig. Ltd', 'Nig. Limited', 'Nigeria Ltd', 'Nigeria Limited'] },
    { name: 'PLC', forms: ['PLC', 'Public Limited Company'] },
    { name: 'Limited by Guarantee', forms: ['Ltd/Gte', 'Ltd Gte', 'Limited by Guarantee'] },
  ],
  NL: [
    { name: 'B.V.', forms: ['BV', 'Besloten Vennootschap'] },
    { name: 'N.V.', forms: ['NV', 'Naamloze Vennootschap'] },
    { name: 'V.O.F.', forms: ['VOF', 'Vennootschap onder firma'] },
    { name: 'C.V.', forms: ['CV', 'Commanditaire Vennootschap'] },
  ],
  IE: [
    { name: 'Limited', forms: ['Ltd', 'Limited', 'Teoranta', 'Teo'] },
    { name: 'Designated Activity Company', forms: ['DAC', 'Designated Activity Company'] },
    { name: 'Company Limited by Guarantee', forms: ['CLG', 'Company Limited by Guarantee'] },
    { name: 'Unlimited Company', forms: ['ULC', 'UC', 'Unlimited Company'] },
    { name: 'Public Limited Company', forms: ['PLC', 'cpt', 'Public Limited Company', 'Cuideachta Phoiblí Theoranta'] },
  ],
  ES: [
    { name: 'S.L.', forms: ['SL', 'Sociedad Limitada'] },
    { name: 'S.L.U.', forms: ['SLU', 'Sociedad Limitada Unipersonal'] },
    { name: 'S.A.', forms: ['SA', 'Sociedad Anónima'] },
    { name: 'S.A.U.', forms: ['SAU', 'Sociedad Anónima Unipersonal'] },
    { name: 'S.C.', forms: ['SC', 'Sociedad Civil'] },
  ],
  IT: [
    { name: 'S.r.l.', forms: ['SRL', 'Società a responsabilità limitata'] },
    { name: 'S.r.l.s.', forms: ['SRLS', 'Società a responsabilità limitata semplificata'] },
    { name: 'S.p.A.', forms: ['SPA', 'Società per azioni'] },
    { name: 'S.n.c.', forms: ['SNC', 'Società in nome collettivo'] },
    // A partnership in Italy, a company in France: the tables of two countries are never mixed.
    { name: 'S.a.s.', forms: ['SAS', 'Società in accomandita semplice'] },
  ],
} as const satisfies Record<PaperCountry, readonly SuffixSet[]>;
