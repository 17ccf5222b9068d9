// What partners are asked to write: one short report for all agencies, one for GPs on a single page, and one for police in two parts.
import type { Section } from './sections.ts'

const own = 'partner report, initial'
const audit = { document: 'British Journal of General Practice 69(688)', section: 'page 577, an audit of GP reports to conferences' } as const

/** For every agency that has no form of its own. */
export const generalSections: readonly Section[] = [
  { code: 'work', title: 'Your work with the family', from: own,
    asks: 'Since when do you know them, what do you do, and how is it going? Give key days, visits kept and missed, and others you have asked for help.' },
  { code: 'growing', title: 'How the child is doing', from: own,
    asks: 'What have you seen yourself of health, learning, behaviour and feelings?' },
  { code: 'care', title: 'How the parents care', from: own,
    asks: 'What do they do that keeps the child safe and well? What is hard for them?' },
  { code: 'worries', title: 'What worries you', from: own,
    asks: 'What has happened, or may happen, to the child, and why do you think so?' },
  { code: 'harder', title: 'What makes it harder', from: own,
    asks: 'Things past or around them that add to it: the parents’ childhood, the wider family, where they live.' },
  { code: 'strengths', title: 'What goes well', from: own,
    asks: 'Good things about the child, the parents, the family and those around them.' },
  { code: 'safety', title: 'What keeps the child safe already', from: own,
    asks: 'Something that somebody does, that has been seen to work against the danger itself.' },
  { code: 'unchanged', title: 'If nothing changes', from: own,
    asks: 'What is likely to happen to the child?' },
  { code: 'would-help', title: 'What would make it safe', from: own,
    asks: 'What would you need to see, and for how long, to worry less?' },
  { code: 'offer', title: 'What you can do', from: own,
    asks: 'What can your service give, how often, and from when?' },
]

export const gpSections: readonly Section[] = [
  { code: 'gp-known', title: 'Registered and last seen', from: audit,
    asks: 'Since when are the child and the parents on your list, and when was each last seen?' },
  { code: 'gp-health', title: 'The child’s health', from: audit,
    asks: 'Illnesses, medicines and immunisations that matter here, in everyday words.' },
  { code: 'gp-brought', title: 'Brought and not brought', from: audit,
    asks: 'Appointments missed, here and at hospital. Who brings the child, and how are they together?' },
  { code: 'gp-parents', title: 'The parents’ health', from: audit,
    asks: 'Only what bears on caring for the child: mental health, drink or drugs, violence at home. Is it safe to share with each of them?' },
  { code: 'gp-voice', title: 'What the child says', from: audit,
    asks: 'What has the child told or shown you or your colleagues?' },
  { code: 'gp-means', title: 'What you make of it', from: audit,
    asks: 'What worries you, what goes well, and what would help? Your judgement, not a printout.' },
]

/** Part A is written to be shared; part B is read by few, and nothing shows that it is there. */
export const policeSections: readonly Section[] = [
  { code: 'part-a-known', title: 'Part A: what is known', from: own,
    asks: 'Convictions, cautions, calls and arrests that bear on the child, with days. Write it so that it can be shared.' },
  { code: 'part-a-view', title: 'Part A: what worries you and what helps', from: own,
    asks: 'What do you think may happen to the child, what lowers the danger, and what can police do?' },
  { code: 'part-b-known', title: 'Part B: for few', from: own, only: 'police part B',
    asks: 'What must not be shared with the family or the whole conference. The chair, the social worker and their manager read it, nobody else.' },
  { code: 'part-b-handling', title: 'Part B: how to handle it', from: own, only: 'police part B',
    asks: 'Until when is it kept so, who may be told of it, and whom to ask first?' },
]
