// The words of the house: what each means, whose word it is, and which words it replaces in names, on screens and in documents.

/** Whose word it is: the national guidance's, common practice's, or this service's own. */
export type Whose = 'national guidance' | 'common practice' | 'this service'
export interface Word {
  readonly term: string
  readonly means: string
  readonly whose: Whose
  /** Words that are not used for it, alone or in a name. */
  readonly replaces?: readonly string[]
}

export const glossary = [
  // what is held
  { term: 'conference', means: 'A child protection conference: the family and all who work with it look at what is known and decide, child by child, whether a plan is needed.', whose: 'national guidance', replaces: ['meeting', 'ICPC', 'CPC', 'case conference'] },
  { term: 'initial conference', means: 'The first conference about a child after an enquiry.', whose: 'national guidance' },
  { term: 'review', means: 'A conference that looks at how a plan goes and decides whether it goes on. The first is within three months, each later one within six.', whose: 'national guidance', replaces: ['RCPC', 'CPRC'] },
  { term: 'transfer-in conference', means: 'A conference for a child on a plan elsewhere who has moved here for good.', whose: 'common practice' },
  { term: 'strategy discussion', means: 'Social care, police, health and others decide together whether an enquiry begins. The clock of an initial conference starts at the one that begins it.', whose: 'national guidance', replaces: ['strategy meeting'] },
  { term: 'enquiry', means: 'What is done under section 47 of the Children Act 1989 to find out whether a child suffers or is likely to suffer significant harm.', whose: 'national guidance', replaces: ['S47', 'investigation'] },
  { term: 'core group', means: 'The few who carry a plan between conferences, the parents among them.', whose: 'national guidance' },
  // whom it is about
  { term: 'record', means: 'Everything that is kept of one child, from the first discussion to the end.', whose: 'this service', replaces: ['case', 'case file', 'casework'] },
  { term: 'subject', means: 'A child that a conference decides about. A brother or sister may be in the family and be no subject.', whose: 'this service' },
  { term: 'harm', means: 'The kind of significant harm a plan names: neglect, physical, sexual or emotional abuse.', whose: 'national guidance' },
  { term: 'parental responsibility', means: 'The rights and duties of a parent in law. Not every parent has it, and some who have it are no parents.', whose: 'national guidance' },
  // who takes part
  { term: 'conference chair', means: 'Leads conferences and records what was decided. Has no part in the work with the family.', whose: 'common practice', replaces: ['chairperson', 'IRO'] },
  { term: 'unit', means: 'Those in a council who organise conferences: administrators, minute-takers, their manager and the chairs.', whose: 'common practice' },
  { term: 'unit administrator', means: 'Books, invites, chases and sends.', whose: 'common practice' },
  { term: 'minute-taker', means: 'Keeps what is said while it is said, and drafts the minutes.', whose: 'common practice', replaces: ['scribe'] },
  { term: 'social worker', means: 'Works with the family, writes the report and carries the plan.', whose: 'national guidance', replaces: ['caseworker', 'case holder'] },
  { term: 'team manager', means: 'Leads a team of social workers and authorises their reports.', whose: 'common practice' },
  { term: 'partner professional', means: 'Somebody of another agency who knows the child or the family: police, school, health and others.', whose: 'common practice', replaces: ['external user'] },
  { term: 'advocate', means: 'Speaks for one child, and for nobody else.', whose: 'national guidance' },
  { term: 'person', means: 'Anybody here by name. What they may see follows from what they hold.', whose: 'this service', replaces: ['user', 'service user', 'client'] },
  { term: 'involvement', means: 'A role that a person holds in a child’s record, a team, the unit or the council, from one day to another.', whose: 'this service' },
  { term: 'barred', means: 'Kept from a child’s record by a decision, whatever else the person holds.', whose: 'this service', replaces: ['blacklisted'] },
  { term: 'opening with a reason', means: 'Somebody of the council who holds nothing in a record reads it for an hour at most, having said why. The chair and the unit’s manager are told, and it is looked at afterwards.', whose: 'this service' },
  // before the day
  { term: 'quorum', means: 'How many agencies must be there for each child, so that what is decided about that child can stand. A conference with it is quorate.', whose: 'common practice' },
  { term: 'invitation', means: 'Somebody is asked to come: they must, should or may, each with a reason.', whose: 'common practice' },
  { term: 'report', means: 'What one agency or the social worker writes for a conference, each child apart.', whose: 'national guidance' },
  { term: 'safe contact', means: 'How a parent may be written to: anything, only that something waits, or nothing at all.', whose: 'this service' },
  // in the room
  { term: 'map', means: 'What the conference sees together: worries, what makes it harder, what is not known, what goes well, what keeps the child safe, what is needed.', whose: 'common practice' },
  { term: 'danger statement', means: 'Who is worried that what may happen to which child, if nothing changes. A council may call it otherwise.', whose: 'common practice' },
  { term: 'safety goal', means: 'What the family would be doing when a danger is past.', whose: 'common practice' },
  { term: 'scale', means: 'From 0 to 10, how safe somebody thinks a child is today. It asks, and decides nothing.', whose: 'common practice' },
  { term: 'view', means: 'What somebody thinks should be decided about a child, as they said it. Views are not votes.', whose: 'this service', replaces: ['vote'] },
  { term: 'decision', means: 'What the chair records for one child: the test met, the outcome, the kind of harm, the reasons.', whose: 'national guidance' },
  // after it
  { term: 'plan', means: 'A child protection plan: who does what by when so that a child is safe, and how it will be seen. Its first form is the outline plan.', whose: 'national guidance', replaces: ['CPP', 'CP plan'] },
  { term: 'minutes', means: 'What a conference writes down of itself, signed by the chair.', whose: 'common practice', replaces: ['meeting notes'] },
  { term: 'copy', means: 'One reader’s part of a paper, and nothing else of it.', whose: 'this service', replaces: ['redacted version'] },
  { term: 'release', means: 'A named person has read a copy to its end and lets it go to its reader.', whose: 'this service' },
  { term: 'withheld', means: 'Left out of a copy before anything was printed. There is nothing under a black box.', whose: 'this service', replaces: ['redacted'] },
  // dates
  { term: 'limit', means: 'The last day on which something may be held.', whose: 'this service', replaces: ['SLA'] },
  { term: 'deadline', means: 'A day that a rule gives from something that happened, with its reason.', whose: 'this service' },
  { term: 'rule', means: 'What must happen by when and who says so, written so that a date can be counted from it and explained.', whose: 'this service' },
  { term: 'pack', means: 'A council’s own figures, words and titles, each with its source. It may only tighten a national limit.', whose: 'this service' },
  { term: 'day nought', means: 'The day something happened. Counting begins on the next.', whose: 'this service' },
  { term: 'working day', means: 'Monday to Friday, less the bank holidays of England and Wales.', whose: 'national guidance' },
  { term: 'firm', means: 'A date that cannot move any more. One beyond the published bank holidays may.', whose: 'this service' },
  // how it is kept
  { term: 'event', means: 'One thing that happened, on one day, kept for ever. A mistake is put right by a later event.', whose: 'this service', replaces: ['log entry'] },
  { term: 'journal', means: 'All events in the order they were kept, sealed in a chain.', whose: 'this service' },
  { term: 'passage', means: 'Words about people, kept apart from facts, each with a marking.', whose: 'this service' },
  { term: 'marking', means: 'Who may read a passage or know of an event: its label, whose matters it tells, whom it is kept from.', whose: 'this service', replaces: ['permission level'] },
  { term: 'label', means: 'How restricted a passage is. Which roles may read it is one table.', whose: 'this service' },
  { term: 'entry', means: 'Something that two people may change at once, in versions, so that neither text is lost.', whose: 'this service' },
  { term: 'draft', means: 'What is being typed. Only its writer sees it, and it is no part of the record.', whose: 'this service' },
  { term: 'audit', means: 'Who opened, changed or was refused what, and when, written down before anything is shown.', whose: 'this service' },
  { term: 'census', means: 'The Children in Need census that councils send to the Department for Education each year.', whose: 'national guidance', replaces: ['CIN return'] },
] as const satisfies readonly Word[]

/** Every word that is replaced, with the one to use. */
export const replaced: ReadonlyMap<string, string> = new Map((glossary as readonly Word[]).flatMap(({ term, replaces }) => (replaces ?? []).map((word) => [word, term] as const)))
