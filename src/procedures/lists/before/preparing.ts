// What is seen to before a conference: by the social worker with the family, and by the social worker and the chair together.
import { bestPractice, rotherhamProcedure, southwarkChapter, southwarkPage } from '../../sources.ts'
import { asks, type Item } from '../item.ts'

export const preparing: readonly Item[] = [
  ...asks(southwarkChapter.at('2.1, Before the date'), 'must', {
    'talk-beforehand': 'Chair and social worker talk before the date: arrangements, how the plan stands, how parents can take part safely',
  }),
  ...asks(southwarkChapter.at('2.1, Before the date'), 'should', {
    'split': 'Think about two parts if parents cannot be there together',
    'security': 'Think about security',
    'exclusion': 'Think about whether somebody should be excluded',
  }),
  ...asks(southwarkPage.at('What you need to do'), 'should', {
    'childcare-by-parents': 'Parents find care for young children, and the social worker may help',
    'travel-by-parents': 'Parents plan how to get there',
    'what-to-tell': 'Parents think about what to tell the child',
  }),
  ...asks(bestPractice.at('8.2, Parents taking part'), 'must', {
    'explain-five': 'Explain what the conference is for, who comes, how it works, what a plan would mean, and how to complain',
    'by-word-of-mouth': 'Invite parents by word of mouth; the {safeguarding unit} confirms in writing',
    'leaflet': 'Give the leaflet: who may come with them, advice and advocacy, complaints',
    'disability': 'Make it possible for parents with a disability to take part, transport too',
    'interpreter': 'Offer and provide an interpreter, never a relative',
    'not-attending': 'If parents do not wish to come, settle with them how their views are heard: an advocate, in writing, on tape, through the chair or a professional',
  }),
  ...asks(bestPractice.at('8.2, Parents taking part'), 'should', { 'childcare': 'Think about childcare and travel' }),
  ...asks(bestPractice.at('8.5, Before the conference'), 'must', {
    'rights': 'Help parents understand their duties and rights, and that a supporter may come, who may be a solicitor',
    'brief-interpreter': 'Brief the interpreter',
    'legal-advice': 'Consider whether legal advice is needed',
  }),
  ...asks(rotherhamProcedure.at('8, Involving family members'), 'must', {
    'agree-time': 'Agree a day and time that fit their wishes, work, religion and culture',
    'absent-parent-safe': 'Ask the caring parent whether involving an absent parent is a danger to them or the child, and record what is decided',
    'structure': 'Explain what the conference is for, its parts and who is invited',
    'powers': 'Explain what it may decide and what follows',
    'report-explained': 'Give and explain the report',
    'plan-explained': 'Explain what a plan is for, and that they may bring a supporter or advocate',
    'professional-interpreter': 'Think about a professional interpreter, who is there for the conference, and keep a longer time',
    'signer': 'Arrange a signer for those who use British Sign Language',
    'young-children': 'See that young children are cared for meanwhile',
    'not-taking-away': 'Reassure them: a plan does not take the child away; were the worry so great, it would go to court',
    'advocacy-told': 'Tell parents of services that can help them put their views',
  }),
  ...asks(rotherhamProcedure.at('8, Involving family members'), 'may', { 'money': 'Help with the cost of coming' }),
]
