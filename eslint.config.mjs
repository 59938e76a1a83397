import tseslint from 'typescript-eslint';

/** Modules that the pure domain may use; everything else outside it is the world (design §11, Purity). */
const DOMAIN_PACKAGES = ['libphonenumber-js', 'libphonenumber-js/*', 'temporal-polyfill'];

const folder = (name) => `**/${name}/**`;
const outside = (...names) =>
  names.map((name) => ({
    group: [folder(name), `../**/${name}/*`],
    message: `Arrows point inward: not to ${name}/ from here.`,
  }));

export default tseslint.config(
  { ignores: ['node_modules', '.serverless*', '.esbuild', 'out', 'coverage', '**/*.cjs', '**/*.d.cts', '**/*.d.ts'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `Instant | LocalDate` says to the reader what both being strings does not.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A frozen list and a derived type say it better.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ['functions/**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-console': 'error',
    },
  },
  { files: ['functions/wiring/log.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['functions/domain/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.{1,2}/)(?!(${DOMAIN_PACKAGES.map((name) => name.replace('/*', '/.+')).join('|')})$).*`,
              message: 'The domain is pure: it imports the domain and the allow-listed packages only.',
            },
            ...outside('contracts', 'usecases', 'adapters', 'handlers', 'wiring', 'rest', 'shapes'),
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setTimeout',
        'setInterval',
        'fetch',
        'console',
        'crypto',
        'performance',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A frozen list and a derived type say it better.' },
        { selector: 'ImportExpression', message: 'The domain is pure: what it needs it imports by name at the top.' },
        { selector: 'TSImportType', message: 'The domain is pure: what it needs it imports by name at the top.' },
        { selector: "NewExpression[callee.name='Date']", message: 'Time is an argument, and an Instant.' },
        { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Time is an argument.' },
      ],
    },
  },
  {
    files: ['functions/contracts/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: outside('usecases', 'adapters', 'handlers', 'wiring', 'rest') }],
    },
  },
  {
    files: ['functions/usecases/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: outside('adapters', 'handlers', 'wiring', 'rest') }] },
  },
  {
    files: ['functions/adapters/**/*.ts', 'functions/rest/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: outside('handlers', 'wiring') }] },
  },
  {
    // The engines read whatever a client sends; what is not a string is shown as it is.
    files: ['local/**/*.ts'],
    rules: { '@typescript-eslint/no-base-to-string': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests read answers whose shape is the very thing under test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]',
          message: 'No skipped, focused or unwritten tests.',
        },
      ],
    },
  },
);
