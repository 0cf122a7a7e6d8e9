/** How much a finding carries for our use. `early`: a single or small study, or a hint. */
export const weights = ['strong', 'some', 'early'] as const;
export type Weight = (typeof weights)[number];

/** How a finding was made. */
export const findingKinds = [
  'meta_analysis',
  'systematic_review',
  'review',
  'trial',
  'experiment',
  'field_study',
  'long_term',
  'diary',
  'survey',
  'case_series',
  'interviews',
  'consensus',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** `E01`. */
export type FindingId = `E${number}`;

/** Where a finding was published. */
export interface Source {
  cite: string;
  title?: string | undefined;
  doi?: string | undefined;
  /** Whether title, authors and finding were compared with a public copy. */
  checked: boolean;
}

export interface Finding {
  id: FindingId;
  finding: string;
  weight: Weight;
  kinds: FindingKind[];
  sources: Source[];
}

/** What "Why we say this" shows of a finding. */
export interface Support {
  weight: Weight;
  cites: string[];
}
