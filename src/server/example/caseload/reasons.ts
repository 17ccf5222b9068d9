// Invented sentences for what is said in a caseload: about nobody, and the same few again and again.

export const reasons = {
  discussion: [
    'A child told an adult at school what happens at home. Police, health and social care agree to look into it together.',
    'Neighbours rang at night for the third time this month. All agree that an enquiry begins.',
    'A mark was seen that nobody could explain. Health and social care agree to look into it together.',
    'Nobody was at home after dark but the children. All agree that an enquiry begins.',
    'A parent asked for help because things had gone too far. All agree to look into it together.',
  ],
  late: [
    'A parent was in hospital on the days that were free, and asked to be there.',
    'Two agencies could not come before then, and without them nobody could say how the child is.',
    'The family moved between two addresses and was found after a week.',
    'The chair fell ill the day before, and nobody else was free.',
  ],
  safe: ['The children stay with their grandmother, and a social worker sees them every other day.', 'The adult who did harm lives elsewhere until then, and the school looks out each morning.', 'A social worker visits each day and has the number of somebody to ring at night.'],
  'plan begins': ['What has happened is serious, and what would keep the child safe has not been tried for long.', 'It has happened more than once, and nobody at home could stop it.', 'The child is afraid, and the people around the child do not yet agree on what the danger is.'],
  'plan goes on': ['Much is better. It has not held for long enough to do without a plan.', 'What was agreed has been half done, and the danger is the same.'],
  'plan ends': ['The goals have been met for three months, and the child says so too.', 'What keeps the child safe is in place and holds without us.'],
  'no plan': ['What happened will not happen again as things are now, and the family takes help.', 'There is worry, and no likelihood of significant harm.'],
  absent: ['The surgery has patients at that time.', 'On leave that week.', 'In court that day.'],
} as const
