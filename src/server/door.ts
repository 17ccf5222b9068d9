// The front door: sign in as an example person, open a personal link with its word, and leave.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonTime } from '../calendar/hours.ts'
import { unitContact } from '../procedures/unit-contact.ts'
import { now } from '../store/clock.ts'
import { linkAsks, openLink } from '../store/sessions.ts'
import { exampleSignIns } from './example/sign-ins.ts'
import { paths } from '../pages/paths.ts'
import { addDirectoryDoor, wayOut } from './door/directory.ts'
import { enter, exampleFor, home, leave, mostOfDoor, onOf, slow } from './door/enter.ts'
import { addNameDoor } from './door/name.ts'
import { addProveDoor } from './door/prove.ts'
import { addOwnDoor } from './door/yours.ts'
import { house } from './house.ts'
import { frame } from './render.ts'
import { checkForm, html, tokens } from './reply.ts'
import { rawOf } from './raw.ts'
import { message } from './messages.ts'
import { goingOn, ownPath } from './where-to.ts'

/** Every door of the service, and the ways out. */
export function addDoor(app: FastifyInstance): void {
  addNameDoor(app)
  addDirectoryDoor(app)
  addProveDoor(app)
  addOwnDoor(app)
  app.get(paths.signIn, async (request, reply) => request.person ? reply.redirect(onOf(request) ?? await home(request.person), 303) : html(reply, await signInPage(request, reply)))
  app.post(paths.exampleSignIn, slow, async (request, reply) => {
    const raw = await rawOf(request)
    await checkForm(request, reply, raw['_csrf'])
    const person = exampleSignIns().find((one) => one.person === raw['person'])?.person
    if (!exampleFor(request) || !person) return message(reply.code(403), 'That cannot be done here', ['Example people can only be used in an example council, at the machine it runs on.'], { href: paths.signIn, text: 'Go back' })
    return enter(request, reply, person, 'example', ownPath(raw['to']))
  })
  app.get(paths.letter, async (request, reply) => html(reply, letterPage(reply, { token: '', fault: '', asksWord: true, asksCode: true, on: onOf(request) })))
  app.get(paths.link, async (request, reply) => {
    const { token } = request.params as { token: string }
    const asks = await linkAsks(token)
    return asks === 'used' ? usedUp(reply) : html(reply, letterPage(reply, { token, fault: '', asksWord: asks === 'word', asksCode: false, on: undefined }))
  })
  app.post(paths.letter, slow, (request, reply) => openDoor(request, reply))
  app.post(paths.signOut, { bodyLimit: mostOfDoor }, async (request, reply) => {
    await checkForm(request, reply, (await rawOf(request))['_csrf'])
    const how = request.session?.how
    await leave(request, reply)
    return reply.redirect(how === 'council account' ? await wayOut() ?? paths.signIn : paths.signIn, 303)
  })
  // Exit this page: ends the session, then goes somewhere that says nothing. A link, so that it works without script.
  app.get('/leave', async (request, reply) => { await leave(request, reply); return reply.redirect('https://www.bbc.co.uk/weather', 303) })
}

async function openDoor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const raw = await rawOf(request)
  await checkForm(request, reply, raw['_csrf'])
  const token = String(raw['token'] ?? '').trim()
  const opened = await openLink(token, String(raw['word'] ?? ''))
  if (opened === 'used') return usedUp(reply)
  if (opened !== 'unknown' && 'person' in opened) return enter(request, reply, opened.person, 'link', ownPath(raw['to']))
  const left = opened === 'unknown' ? undefined : opened.left
  const ring = ringUnit('ring the {safeguarding unit}')
  const fault = `That code and those words do not go together. ${left === undefined ? `Check both, or ${ring}.` : `You have ${left} ${left === 1 ? 'try' : 'tries'} left. Or ${ring}.`}`
  return html(reply.code(422), letterPage(reply, { token, fault, asksWord: true, asksCode: raw['asksCode'] === 'yes', on: ownPath(raw['to']) }))
}

/** A sentence that ends with the unit, and its number where the pack gives one. */
const ringUnit = (words: string): string => { const { telephone } = unitContact(house().council, londonTime(now()).on); return `${house().council.say<string>(words)}${telephone ? ` on ${telephone}` : ''}` }

const usedUp = (reply: FastifyReply): FastifyReply =>
  message(reply.code(410), 'This link has been used', [`${ringUnit('A link opens once. For a new one ring your social worker, or the {safeguarding unit}')}.`], { href: paths.signIn, text: 'Go to the start' })

const signInPage = async (request: FastifyRequest, reply: FastifyReply, on = onOf(request)): Promise<string> => house().views.render('sign-in.njk', {
  ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Sign in', groups: exampleFor(request) ? groups() : [], council: house().council.name,
  number: unitContact(house().council, londonTime(now()).on).telephone ?? '', letter: goingOn(paths.letter, on), byName: goingOn(paths.nameSignIn, on), byCouncil: house().directory ? goingOn(paths.councilSignIn, on) : '', on, exampleAction: paths.exampleSignIn,
})

const groups = () => [...new Set(exampleSignIns().map((one) => one.group))].map((name) => ({ name, people: exampleSignIns().filter((one) => one.group === name) }))

const letterPage = (reply: FastifyReply, letter: { token: string, fault: string, asksWord: boolean, asksCode: boolean, on: string | undefined }): string =>
  house().views.render('letter.njk', { ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Use your link or letter', action: paths.letter, letter, problems: letter.fault !== '' })

