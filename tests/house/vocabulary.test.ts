// The vocabulary: no free text in an event, every event has a cause, every cause an action that somebody may do.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { actions, causes, grants } from '../../src/access/grants.ts'
import { vocabulary } from '../../src/record/vocabulary.ts'

/** The kinds of fact that record/kinds.ts makes. A passage's id is a fact; its words are not. */
const kinds = ['id', 'day', 'moment', 'time', 'choice', 'count', 'yes or no', 'code', 'digest']

/** Every leaf that does not say which kind of fact it is, by its path. */
function freeLeaves(schema: z.core.$ZodType, at: string): string[] {
  const fact = z.globalRegistry.get(schema)?.['fact']
  if (typeof fact === 'string') return kinds.includes(fact) ? [] : [`${at}: ${fact}`]
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  const inner = (name: string) => def[name] as z.core.$ZodType
  switch (def.type) {
    case 'object': return Object.entries(def['shape'] as Record<string, z.core.$ZodType>).flatMap(([name, part]) => freeLeaves(part, `${at}.${name}`))
    case 'array': return freeLeaves(inner('element'), `${at}[]`)
    case 'optional': case 'nullable': case 'readonly': case 'default': return freeLeaves(inner('innerType'), at)
    case 'union': return (def['options'] as z.core.$ZodType[]).flatMap((option, n) => freeLeaves(option, `${at}|${n}`))
    case 'tuple': return (def['items'] as z.core.$ZodType[]).flatMap((item, n) => freeLeaves(item, `${at}.${n}`))
    case 'literal': return []
    default: return [`${at}: ${def.type} without a kind`]
  }
}

const types = Object.keys(vocabulary)

test('the walk finds free text where there is some', () => {
  expect(freeLeaves(z.object({ a: z.array(z.object({ b: z.string().optional() })) }), 'x')).toEqual(['x.a[].b: string without a kind'])
  expect(freeLeaves(z.object({ a: z.string().meta({ fact: 'sentence' }) }), 'x')).toEqual(['x.a: sentence'])
})

test('no event holds free text: every leaf is an id, a day, a choice, a number or the like', () => {
  expect(types.length).toBeGreaterThan(30)
  expect(Object.entries(vocabulary).flatMap(([type, schema]) => freeLeaves(schema, type))).toEqual([])
})

test('events are in the past tense', () => {
  expect(types.filter((type) => !/^[A-Z]\w+$/.test(type) || /(Service|Handler|Event)$/.test(type))).toEqual([])
})

test('every event has a cause, every cause is an action, and no cause is of an event that is not there', () => {
  const known = causes as Record<string, readonly string[]>
  expect(types.filter((type) => (known[type] ?? []).length === 0)).toEqual([])
  expect(Object.keys(known).filter((type) => !types.includes(type))).toEqual([])
  expect(Object.values(known).flat().filter((action) => !(actions as readonly string[]).includes(action))).toEqual([])
})

test('every action may be done by somebody, and nobody is granted one that is not there', () => {
  const granted = new Set(Object.values(grants).flat() as string[])
  expect(actions.filter((action) => !granted.has(action))).toEqual([])
  expect([...granted].filter((action) => !(actions as readonly string[]).includes(action))).toEqual([])
  expect(new Set(actions).size).toBe(actions.length)
})
