// One report as a paper: whose it is, about whom, and its sections, each as closed as its writer made it.
import { closing, type Given, type Pen } from './given.ts'
import { sectionsFor } from '../procedures/reports/sections.ts'
import type { Passage } from './passage.ts'
import type { Report } from '../record/conference-state.ts'

/** Compose a report that was sent: passages in order, each with who may read it, and no words. */
export function reportPaper(given: Given, pen: Pen, report: Report): Passage[] {
  const base = pen.of(report.children)
  const { agency } = given.people.get(report.from) ?? {}
  const sections = sectionsFor(report.kind ?? 'partner', agency)
  return [
    pen.write(base, { kind: 'title', parts: ['What was written'] }, report.id),
    ...report.children.map((child) => pen.write(pen.of([child]), { kind: 'fact', name: 'About', parts: [pen.child(child)] }, report.id)),
    pen.write(base, { kind: 'fact', name: 'Written by', parts: [pen.person(report.from), '\n', pen.is(report.from)] }, report.id),
    ...(report.sentOn === undefined ? [] : [pen.write(base, { kind: 'fact', name: 'Sent on', parts: [{ day: report.sentOn }] }, report.id)]),
    ...sections.flatMap(({ code, title }) => {
      const kept = report.sections.get(code)
      if (report.nothingToAdd.includes(code)) return [pen.heading(title, 2, base), pen.write(base, { kind: 'paragraph', parts: ['Nothing to add.'] }, report.id)]
      return kept ? [pen.heading(title, 2, base), pen.write(given.markingOf(kept.text), { kind: 'paragraph', parts: [{ words: kept.text }] }, kept.entry)] : []
    }),
    closing(pen),
  ]
}
