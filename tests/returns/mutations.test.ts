// One fault at a time put into a sound file: each is found on its line, with the Department's code, and leaves out the child it should.
import { expect, test } from 'vitest'
import { accepted, changed, short, sound } from './files.ts'

type Case = readonly [what: string, from: string | RegExp, to: string, finding: string, sound: 'child stays' | 'child is out' | 'two are out']

const plan = '<CPPstartDate>2025-06-03</CPPstartDate>'
const ended = (on: string) => `${plan}\n<CPPendDate>${on}</CPPendDate>`
const first = (element: string) => new RegExp(`<${element}>[^<]*</${element}>\\s*`)
const born = '<PersonBirthDate>2016-02-29</PersonBirthDate>'

const cases: readonly Case[] = [
  // who the child is
  ['no number', first('LAchildID'), '', '8500 out LAchildID is missing.', 'child is out'],
  ['an empty number', '>QX0000001<', '><', '8500 out LAchildID is empty.', 'child is out'],
  ['a number twice over', '>QX0000002<', '>QX0000001<', '8510 out LAchildID is the same for 2 children in this file.', 'two are out'],
  ['a long number', '>QX0000001<', '>QX0000000000000000001<', '1570 out LAchildID is longer than 20 characters.', 'child is out'],
  ['a number with a space', '>QX0000001<', '>QX 000001<', '1580 out LAchildID may hold letters and digits only.', 'child is out'],
  ['no identifiers', /<ChildIdentifiers>[^]*?<\/ChildIdentifiers>/, '', '4180 out Sex is missing.', 'child is out'],
  ['an unknown sex code', '<Sex>F<', '<Sex>1<', '4180 out Sex must be M, F or U.', 'child is out'],
  ['white space in a code', '<Sex>F<', '<Sex> F <', '4180 out Sex must be M, F or U.', 'child is out'],
  ['a fact twice', '<Sex>F</Sex>', '<Sex>F</Sex><Sex>M</Sex>', '- out Sex stands here more than once.', 'child is out'],
  ['an element inside a fact', '<Sex>F</Sex>', '<Sex>F<b/></Sex>', '4180 out Sex holds other elements, where a value should stand.', 'child is out'],
  ['nothing said to be nothing', '<Sex>F</Sex>', '<Sex xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>', '4180 out Sex is empty.', 'child is out'],
  ['neither born nor expected', born, '', '8525 out Neither PersonBirthDate nor ExpectedPersonBirthDate can be read.', 'child is out'],
  ['unborn with a date of birth', '<ExpectedPersonBirthDate>', `${born}<ExpectedPersonBirthDate>`, '8525 out The child has both a PersonBirthDate and an ExpectedPersonBirthDate.', 'child is out'],
  ['a date that is none', '2016-02-29', '2015-02-29', '8525 out PersonBirthDate is not a real date written as YYYY-MM-DD.', 'child is out'],
  ['a date the other way round', '2016-02-29', '29/02/2016', '8525 out PersonBirthDate is not a real date written as YYYY-MM-DD.', 'child is out'],
  ['a date with a time zone', '2016-02-29', '2016-02-29Z', '8525 out PersonBirthDate is not a real date written as YYYY-MM-DD.', 'child is out'],
  ['born after the census', '2016-02-29', '2026-04-01', '8520 out PersonBirthDate is after the last day of the census.', 'child is out'],
  ['born a thousand years ago', '2016-02-29', '1016-02-29', '- out PersonBirthDate would make the child 26 or older.', 'child is out'],
  ['expected much later', '2026-05-20', '2027-01-20', '8530Q warning ExpectedPersonBirthDate is not between 30 days before the last day of the census and 9 months after it.', 'child is out'],
  ['expected long before', '2026-05-20', '2026-03-01', '8530Q warning ExpectedPersonBirthDate is not between 30 days before the last day of the census and 9 months after it.', 'child stays'],
  ['died before birth', '<Sex>F</Sex>', '<Sex>F</Sex><PersonDeathDate>2016-02-28</PersonDeathDate>', '8535Q out PersonDeathDate is before PersonBirthDate.', 'child is out'],
  ['died with an open plan', '<Sex>F</Sex>', '<Sex>F</Sex><PersonDeathDate>2026-03-20</PersonDeathDate>', '- out The child has died, but this plan has no CPPendDate.', 'child is out'],
  // the episode
  ['no episode', /<CINdetails>[^]*?<\/CINdetails>/, '', '8590 out The child has no episode (CINdetails).', 'child is out'],
  ['no referral date', first('CINreferralDate'), '', '8600 out CINreferralDate is missing.', 'child is out'],
  ['a referral in the future', '2025-05-08', '2026-04-01', '8600 out CINreferralDate is after the last day of the census.', 'child is out'],
  ['a referral long before birth', '2026-01-12', '2025-05-12', '8606 out CINreferralDate is more than 40 weeks before the child was or will be born.', 'child is out'],
  ['an unknown source', '<ReferralSource>2A', '<ReferralSource>2Z', "- out ReferralSource holds a code that is not in the census's list for it.", 'child is out'],
  ['closed before the referral', '2025-07-31', '2024-07-31', '8630 out CINclosureDate is before CINreferralDate.', 'child is out'],
  ['closed in the future', '2025-07-31', '2026-07-31', '8620 out CINclosureDate is after the last day of the census.', 'child is out'],
  ['closed without a reason', first('ReasonForClosure'), '', '8805 warning CINclosureDate stands without a ReasonForClosure.', 'child stays'],
  ['a plan in an episode that came to nothing', 'RC7', 'RC9', '2990 warning ReasonForClosure says that it ended after the assessment, but there is an enquiry, a conference or a plan.', 'child stays'],
  ['a plan after no further action', '<ReferralNFA>0', '<ReferralNFA>1', '8831 warning ReferralNFA says that nothing more was done, but there is an enquiry, a conference or a plan.', 'child stays'],
  ['closed with an open plan', /\s*<CPPendDate>2025-07-02<\/CPPendDate>/, '', '- out The episode is closed, but this plan has no CPPendDate.', 'child is out'],
  // the enquiry and its conference
  ['an enquiry without a first day', first('S47ActualStartDate'), '', '8615 out S47ActualStartDate is missing.', 'child is out'],
  ['an enquiry before the referral', '2025-05-12', '2025-05-07', '2889 out S47ActualStartDate is before CINreferralDate.', 'child is out'],
  ['a conference before the enquiry', '2025-05-12', '2025-06-04', '8615 out DateOfInitialCPC is before S47ActualStartDate.', 'child is out'],
  ['a conference not needed but held', '<ICPCnotRequired>0', '<ICPCnotRequired>1', '- out ICPCnotRequired says that no conference was needed, but there is a DateOfInitialCPC.', 'child is out'],
  ['a flag in words', '<ICPCnotRequired>0', '<ICPCnotRequired>false', '- out ICPCnotRequired must be 0 or 1.', 'child is out'],
  ['no flag', first('ICPCnotRequired'), '', '- out ICPCnotRequired is missing.', 'child is out'],
  ['two enquiries open', '<ICPCnotRequired>1', '<ICPCnotRequired>0', '8839 out This episode has more than one enquiry that is still open.', 'child is out'],
  ['a conference on a Sunday', '<DateOfInitialCPC>2025-11-24', '<DateOfInitialCPC>2025-11-23', '8875 warning DateOfInitialCPC is a Saturday or a Sunday.', 'child is out'],
  ['a conference on a Saturday', '<DateOfInitialCPC>2025-11-24', '<DateOfInitialCPC>2025-11-22', '8875 warning DateOfInitialCPC is a Saturday or a Sunday.', 'child is out'],
  ['the same conference at both levels', '<Assessments>', '<DateOfInitialCPC>2025-06-03</DateOfInitialCPC><Assessments>', '2884 warning The same DateOfInitialCPC stands in CINdetails and in Section47.', 'child stays'],
  // the plan and its reviews
  ['a plan without a first day', first('CPPstartDate'), '', '8720 out CPPstartDate is missing.', 'child is out'],
  ['a plan before the referral', '<CPPstartDate>2024-10-15', '<CPPstartDate>2024-09-10', '1105 out CPPstartDate is before CINreferralDate.', 'child is out'],
  ['a plan in the future', plan, '<CPPstartDate>2026-04-01</CPPstartDate>', '8720 out CPPstartDate is after the last day of the census.', 'child is out'],
  ['a plan without its conference', plan, '<CPPstartDate>2025-06-04</CPPstartDate>', '2885 out CPPstartDate is not the day of an initial conference in this episode.', 'child is out'],
  ['a plan ended before it began', plan, ended('2025-06-02'), '8925 out CPPendDate is before CPPstartDate.', 'child is out'],
  ['a plan ended as it began', plan, ended('2025-06-03'), '8840 out CPPendDate is the same day as CPPstartDate.', 'child is out'],
  ['a plan ended in the future', plan, ended('2026-04-01'), '8930 out CPPendDate is after the last day of the census.', 'child is out'],
  ['a plan ended after the closure', '2025-07-31', '2025-07-01', '8565 out CPPendDate is after CINclosureDate.', 'child is out'],
  ['an empty end', plan, ended(''), '- out CPPendDate is empty.', 'child is out'],
  ['an unknown first harm', 'InitialCategoryOfAbuse>NEG', 'InitialCategoryOfAbuse>BAD', '8905 out InitialCategoryOfAbuse must be NEG, PHY, SAB, EMO or MUL.', 'child is out'],
  ['an unknown harm now', 'LatestCategoryOfAbuse>EMO', 'LatestCategoryOfAbuse>emo', '8910 out LatestCategoryOfAbuse must be NEG, PHY, SAB, EMO or MUL.', 'child is out'],
  ['no number of earlier plans', first('NumberOfPreviousCPP'), '', '8730 out NumberOfPreviousCPP is missing.', 'child is out'],
  ['a number below nought', 'PreviousCPP>1<', 'PreviousCPP>-1<', '8730 out NumberOfPreviousCPP is not a whole number, 0 or more.', 'child is out'],
  ['fewer earlier plans than there are', /(SAB<\/LatestCategoryOfAbuse>\s*<NumberOfPreviousCPP>)1/, '$10', '- out NumberOfPreviousCPP is less than the number of earlier plans in this file.', 'child is out'],
  ['a review before the plan', '2025-08-26', '2025-06-03', '8841 out CPPreviewDate is not after CPPstartDate.', 'child is out'],
  ['a review after the plan', '<CPPreviewDate>2025-07-02', '<CPPreviewDate>2025-07-03', '- out CPPreviewDate is after CPPendDate.', 'child is out'],
  ['a review in the future', '2026-02-17', '2026-04-17', '- out CPPreviewDate is after the last day of the census.', 'child is out'],
  ['the same review twice', '2026-02-17', '2025-08-26', '- warning The same CPPreviewDate stands here twice. It is read once.', 'child stays'],
  ['two plans at once', '<CPPstartDate>2025-11-24', '<CPPstartDate>2025-07-01', '8940 out This plan begins before an earlier one ends.', 'child is out'],
  ['two open plans', '</ChildProtectionPlans>', '</ChildProtectionPlans><ChildProtectionPlans><CPPstartDate>2025-06-03</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>'
    + '<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>2</NumberOfPreviousCPP></ChildProtectionPlans>',
  '8935 out The child has more than one plan that has not ended.', 'child is out'],
  ['a group misspelt', /(<\/?)ChildProtectionPlans>/g, '$1ChildProtectionPlan>', '- out CPPstartDate does not belong here: its place is in ChildProtectionPlans.', 'two are out'],
  // what we do not use
  ['an unknown need', '<PrimaryNeedCode>N1', '<PrimaryNeedCode>N11', "8650 warning PrimaryNeedCode holds a code that is not in the census's list for it.", 'child stays'],
  ['an unknown disability', '>NONE<', '>NOPE<', "8540 warning Disability holds a code that is not in the census's list for it.", 'child stays'],
  ['no ethnicity', first('Ethnicity'), '', '- warning Disabilities is not expected here, where only Ethnicity may stand.', 'child stays'],
  ['a wrong pupil number', 'T999000025001', '12', '- warning UPN is not written in the form the census asks for.', 'child stays'],
  ['a date of an assessment that is none', '<AssessmentActualStartDate>2025-05-08', '<AssessmentActualStartDate>2025-05-32', '- warning AssessmentActualStartDate is not a real date written as YYYY-MM-DD.', 'child stays'],
  ['an attribute', '<Ethnicity>', '<Ethnicity code="1">', '- warning Ethnicity carries an attribute that the census does not have.', 'child stays'],
  ['an element of next year', '</CINdetails>', '<PreProceedingsandFGDM/></CINdetails>', '- warning PreProceedingsandFGDM is not expected here, where only ChildProtectionPlans may stand.', 'child stays'],
]

const stay = { 'child stays': 4, 'child is out': 3, 'two are out': 2 } as const

test.each(cases)('%s', (_, from, to, finding, whoStays) => {
  const { report, children } = accepted(changed(sound, [from, to]))
  expect(short(report).map((line) => line.replace(/^\d+ /, ''))).toContain(finding)
  if (finding.includes('warning') && whoStays !== 'child stays') return
  if (from instanceof RegExp && from.global) return expect(children.length).toBeLessThan(4)
  expect(children).toHaveLength(stay[whoStays])
  expect(report.leftOut).toHaveLength(4 - stay[whoStays])
})

test('a finding stands on the line of the fault, far down a long file too', () => {
  const filler = '\n'.repeat(70_000)
  const long = changed(sound, ['<Header>', `<!-- ${filler} --><Header>`], ['<LatestCategoryOfAbuse>SAB', `<LatestCategoryOfAbuse>XXX`])
  const at = long.slice(0, long.indexOf('XXX')).split('\n').length
  expect(accepted(long).report.findings.map((finding) => finding.line)).toEqual([at])
})

test('a child who departs only where we do not use a fact is loaded just as before', () => {
  const departed = accepted(changed(sound, ['>NONE<', '>NOPE<'])).children
  expect(departed).toEqual(accepted(sound).children)
})

test('faults of the file are told without leaving anyone out', () => {
  const { report, children } = accepted(changed(sound, ['>2026<', '>2025<'], ['</Children>', '<Person/></Children>']))
  expect(short(report).map((line) => line.replace(/^\d+ /, ''))).toEqual(expect.arrayContaining([
    '100 warning The ReferenceDate should be 31 March of the Year. Dates were compared with it as it stands.',
    '- warning This is not a Child, so nothing in it was read.',
  ]))
  expect(children).toHaveLength(4)
})

test('more plans than conferences in a year is a warning about the council', () => {
  const more = changed(sound, ['<DateOfInitialCPC>2025-11-24</DateOfInitialCPC>', ''])
  expect(short(accepted(more).report).find((line) => line.includes('2883'))).toContain('warning More plans began in the year (3) than initial conferences were held (2).')
})
