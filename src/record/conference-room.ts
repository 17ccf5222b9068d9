// What happens in the room, as events change it: who is here, the map, statements, scores, views and decisions.
import { entryOf } from './conference-papers.ts'
import type { Event } from './events.ts'
import type { ConferenceState } from './conference-state.ts'

export function applyRoom(state: ConferenceState, event: Event): void {
  switch (event.type) {
    case 'ConferenceOpened': state.opened ??= event.facts; break
    case 'AgendaStepBegun': state.agenda.push({ step: event.facts.step, at: event.keptAt }); break
    case 'AttendanceRecorded': state.attendance.set(event.facts.person, entryOf(event)); break
    case 'WentOnWithoutQuorum': state.wentOn.push(event.facts); break
    case 'MapEntryKept': state.map.set(event.facts.entry, entryOf(event)); break
    case 'MapEntryRemoved': for (const kept of [state.map, state.dangers, state.goals, state.actions, state.contingency]) kept.delete(event.facts.entry); break
    case 'DangerStatementKept': state.dangers.set(event.facts.entry, entryOf(event)); break
    case 'SafetyGoalKept': state.goals.set(event.facts.entry, entryOf(event)); break
    case 'ScoreGiven': state.scores.set(event.facts.entry, entryOf(event)); break
    case 'ScoresShown': state.scoresShown.set(event.facts.danger ?? 'all', { by: event.by, at: event.keptAt }); break
    case 'ActionKept': state.actions.set(event.facts.entry, entryOf(event)); break
    case 'ContingencyKept': state.contingency.set(event.facts.entry, entryOf(event)); break
    case 'ViewGiven': state.views.set(event.facts.entry, entryOf(event)); break
    case 'DecisionMade': state.decisions.set(event.facts.child, entryOf(event)); break
    case 'ChairDecidedOtherwise': state.otherwise.push(event.facts); break
    case 'FollowUpFixed': state.followUp = event.facts; break
    case 'ConferenceAdjourned': state.adjourned = event.facts; state.sittings.set(event.facts.adjournedOn, event.facts); break
    case 'ConferenceHeld':
      state.held = event.facts
      state.sittings.set(event.facts.heldOn, event.facts)
      // nobody asked for a conference that a census tells of
      if (state.subjects.length === 0) Object.assign(state, { subjects: event.children, kind: event.facts.kind })
      break
  }
}
