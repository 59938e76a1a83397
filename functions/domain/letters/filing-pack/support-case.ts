/** The pages of AWS that the rules about cases come from, by their file names. */
export const ABOUT_PORTING = 'Amazon Connect Administrator Guide, about-porting';
export const HOW_LONG = 'Amazon Connect Administrator Guide, how-long-for-number-porting';

/**
 * Where a port into Amazon Connect is asked for: the words that the support console shows, and the codes behind them as far
 * as AWS publishes them. AWS has changed these strings before (porting-facts §2.2), so they stand here and nowhere else.
 */
export const SUPPORT_CASE = {
  caseType: 'Account and billing',
  issueType: 'customer-service',
  service: 'Connect (Number Management)',
  serviceCode: 'service-connect-number-management',
  language: 'en',
  consoleUrl:
    'https://console.aws.amazon.com/support/home#/case/create?issueType=customer-service&serviceCode=service-connect-number-management',
  source: `${ABOUT_PORTING}, step 1`,
} as const;

/** The category by the country of the numbers; its code is in no public document, so the name is what one looks for. */
const CATEGORIES = {
  northAmerica: {
    name: 'Number Porting North America (US/Canada/Mexico)',
    countries: ['US', 'CA', 'MX'],
  },
  elsewhere: { name: 'Number Porting Non-North America' },
} as const;

/** The longest description of a case, in characters (CreateCase, communicationBody). */
export const LONGEST_DESCRIPTION = 8000;

/** Beyond so many numbers AWS wants a spreadsheet and "See attached" (about-porting, step 2). */
export const NUMBERS_WITHOUT_SPREADSHEET = 10;

/** More ranges than this are a project of the account team (how-long-for-number-porting). */
export const RANGES_WITHOUT_PROJECT = 10;

/** Quotas are to be raised at least so many days before the port date (about-porting, step 5). */
export const QUOTA_DAYS_AHEAD = 5;

/** The link through which documents are handed in is good for so many days (about-porting, step 3). */
export const UPLOAD_LINK_DAYS = 10;

/** The check whether the numbers can be ported takes up to so many business days outside +1 (connect-port-non-us-number). */
export const PORTABILITY_CHECK_BUSINESS_DAYS = 5;

/** What is chosen in the support console, in the order of its form. */
export interface Channel {
  readonly caseType: string;
  readonly issueType: string;
  readonly service: string;
  readonly serviceCode: string;
  readonly category: string;
  readonly language: string;
  readonly consoleUrl: string;
  readonly source: string;
}

/** Does AWS count the country (ISO 3166 alpha-2) as North America? 'US', 'CA' and 'MX' are. */
export const isNorthAmerica = (country: string): boolean =>
  CATEGORIES.northAmerica.countries.some((counted) => counted === country);

/** The case for numbers of a country: 'GB' goes to the category Non-North America. */
export const channelFor = (country: string): Channel => ({
  ...SUPPORT_CASE,
  category: isNorthAmerica(country) ? CATEGORIES.northAmerica.name : CATEGORIES.elsewhere.name,
});
