// Showing anew who you are, before what cannot be taken back: releasing papers, changing how you sign in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasAccount, personOfAccount } from '../../store/accounts.ts'
import { joinedAccounts } from '../../store/joined.ts'
import { as } from '../../store/transaction.ts'
import { paths } from '../../pages/paths.ts'
import { enter, exampleFor, home, onOf, slow } from './enter.ts'
import { exampleSignIns } from '../example/sign-ins.ts'
import { house } from '../house.ts'
import { rawOf } from '../raw.ts'
import { frame } from '../render.ts'
import { checkForm, html, tokens } from '../reply.ts'
import { goingOn, ownPath } from '../where-to.ts'
import { wrongThree } from './name.ts'
import type { PersonId } from '../../record/people.ts'

/** In minutes: how long it is believed that whoever sits there is who signed in; and how long a form stays good that was opened in that time. */
const believed = 15
const formGood = 45
/** Whether the person of this request showed who they are within the last quarter of an hour; when a form is sent, within three quarters, since reading takes time. */
export const provedLately = (request: FastifyRequest, sending = false): boolean => request.session !== undefined && request.session.minutes <= (sending ? formGood : believed)

export function addProveDoor(app: FastifyInstance): void {
  app.get(paths.prove, async (request, reply) => request.person ? html(reply, await provePage(request, reply, request.person, onOf(request), '')) : reply.redirect(goingOn(paths.signIn, onOf(request)), 303))
  app.post(paths.prove, slow, async (request, reply) => {
    const raw = await rawOf(request)
    await checkForm(request, reply, raw['_csrf'])
    const on = ownPath(raw['to'])
    if (!request.person) return reply.redirect(goingOn(paths.signIn, on), 303)
    if (raw['example'] === 'yes' && isExample(request, request.person)) return enter(request, reply, request.person, 'example', on)
    const [name, password, code] = ['name', 'password', 'code'].map((field) => String(raw[field] ?? '')) as [string, string, string]
    return name && password && code && await personOfAccount(name, password, code) === request.person
      ? enter(request, reply, request.person, 'name and code', on)
      : html(reply.code(422), await provePage(request, reply, request.person, on, wrongThree))
  })
}

const isExample = (request: FastifyRequest, person: PersonId): boolean => exampleFor(request) && exampleSignIns().some((one) => one.person === person)

async function provePage(request: FastifyRequest, reply: FastifyReply, person: PersonId, on: string | undefined, fault: string): Promise<string> {
  const ways = await as(person, async (tx) => ({ account: await hasAccount(tx), council: house().directory !== undefined && await joinedAccounts(tx) > 0 }))
  return house().views.render('prove.njk', {
    ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Show that it is you', action: paths.prove, on, fault, problems: fault !== '', minutes: believed,
    ways, isExample: isExample(request, person), byCouncil: goingOn(paths.councilSignIn, on), letter: goingOn(paths.letter, on), back: { text: 'Back', href: await home(person) },
  })
}
