// The door for an account of ours: a name, a password and a code, asked together so that nobody learns which was wrong.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { personOfAccount } from '../../store/accounts.ts'
import { paths } from '../../pages/paths.ts'
import { enter, onOf, slow } from './enter.ts'
import { house } from '../house.ts'
import { rawOf } from '../raw.ts'
import { frame } from '../render.ts'
import { checkForm, html, tokens } from '../reply.ts'
import { ownPath } from '../where-to.ts'

/** Said for every wrong try, whatever was wrong with it. */
export const wrongThree = 'That name, password and code do not go together. Check all three: a code lasts half a minute and works once. After ten wrong tries, wait 15 minutes.'

export function addNameDoor(app: FastifyInstance): void {
  app.get(paths.nameSignIn, async (request, reply) => html(reply, namePage(reply, { name: '', on: onOf(request), fault: '' })))
  app.post(paths.nameSignIn, slow, async (request, reply) => {
    const raw = await rawOf(request)
    await checkForm(request, reply, raw['_csrf'])
    const [name, password, code] = ['name', 'password', 'code'].map((field) => String(raw[field] ?? '')) as [string, string, string]
    const on = ownPath(raw['to'])
    const person = name && password && code ? await personOfAccount(name, password, code) : undefined
    return person ? enter(request, reply, person, 'name and code', on) : html(reply.code(422), namePage(reply, { name, on, fault: name && password && code ? wrongThree : 'Enter your sign-in name, your password and a code' }))
  })
}

const namePage = (reply: FastifyReply, { name, on, fault }: { name: string, on: string | undefined, fault: string }): string => house().views.render('name.njk', {
  ...frame(undefined, '', tokens(reply).nonce), csrf: tokens(reply).csrf, title: 'Sign in with a name and a code', action: paths.nameSignIn, name, on, fault, problems: fault !== '', back: { text: 'Back', href: paths.signIn },
})
