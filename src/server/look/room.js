// In the room: Enter keeps a line without leaving the page, keys choose its place, and a line stands in the queue until the server has it.

for (const form of document.querySelectorAll('form[data-capture]')) {
  if (!crypto.randomUUID) continue
  const line = form.elements.text
  const closed = form.elements.readers
  const state = form.querySelector('[data-capture-state]')
  const waiting = []
  let sending = false
  form.querySelector('[data-keys]')?.removeAttribute('hidden')

  const say = words => { if (state && state.textContent !== words) state.textContent = words }
  const count = () => `${waiting.length} ${waiting.length === 1 ? 'line is' : 'lines are'} not saved yet. Trying again. `

  /** Every line has an act of its own, so that one sent twice is kept once. */
  const post = (address, body) => fetch(address, { method: 'POST', body, redirect: 'manual', headers: { accept: 'text/html' } })

  // What the server will not take goes back into the line, or stands beside it where the next one is being typed; the reason with it.
  const giveBack = (body, why) => {
    const words = body.get('text')
    if (line.value === '') {
      line.value = words
      closed.checked = body.has('readers')
      say(`This line was not kept. ${why || 'Press Keep to see why.'} `)
      form.dataset.plain = 'yes'
    } else say(`This line was not kept: "${words}". ${why} `)
  }

  /** What the page that came back says is in the way. */
  const reasonIn = html => [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('.govuk-error-summary__body p, .govuk-error-summary__body li, .govuk-error-summary__body > a')]
    .map(one => one.textContent.trim()).filter(Boolean).join(' ')

  async function send() {
    if (sending) return
    sending = true
    while (waiting.length) {
      const body = waiting[0]
      try {
        const answer = await post(form.action, body)
        if (answer.type !== 'opaqueredirect' && answer.status >= 500) throw new Error(String(answer.status))
        waiting.shift()
        if (answer.type !== 'opaqueredirect') giveBack(body, reasonIn(await answer.text()))
        else if (!waiting.length) say('')
        // A line that is kept ends the draft, in which the next one may stand already.
        if (line.value !== '') line.dispatchEvent(new Event('input', { bubbles: true }))
      } catch {
        say(count())
        await new Promise(done => setTimeout(done, 3000))
      }
    }
    sending = false
    // Where nothing is pushed, what was kept is fetched.
    if (line.value === '' && document.querySelector('[data-live-state].is-away')) location.reload()
  }

  form.addEventListener('submit', event => {
    const next = event.submitter?.closest('[data-next-step]')
    if (next) return step(event, next)
    if (form.dataset.plain) return
    event.preventDefault()
    if (line.value.trim() === '') return
    const body = new URLSearchParams([...new FormData(form)])
    form.elements._act.value = crypto.randomUUID()
    line.value = ''
    // Whom a line is kept from is chosen for each line anew: forgotten, it would keep the next one from the family.
    closed.checked = false
    line.focus()
    waiting.push(body)
    void send()
  })

  // The next step of the agenda, pressed in the middle of a line, must not take the line away. Where nothing is pushed, the page comes anew and the line with it.
  async function step(event, button) {
    if (document.querySelector('[data-live-state].is-away')) return
    event.preventDefault()
    if (line.value !== '') line.dispatchEvent(new Event('input', { bubbles: true }))
    const body = new URLSearchParams([['_csrf', form.elements._csrf.value], ['_act', button.dataset.nextStep], [button.name, button.value]])
    try { if ((await post(button.formAction, body)).type === 'opaqueredirect') return } catch { /* said below */ }
    say('The step was not kept. Try again. ')
  }

  const choose = (name, values) => {
    const select = form.elements[name]
    select.value = values[(values.indexOf(select.value) + 1) % values.length]
    line.focus()
  }
  const keys = {
    Digit1: () => choose('column', ['worry', 'complicating factor', 'grey area']),
    Digit2: () => choose('column', ['strength', 'safety']),
    Digit3: () => choose('column', ['need']),
    KeyS: () => choose('saidBy', [...form.elements.saidBy.options].map(option => option.value)),
    KeyA: () => document.querySelector('[data-next-step]')?.click(),
  }
  document.addEventListener('keydown', event => {
    if (!event.altKey || event.ctrlKey || event.metaKey || !keys[event.code]) return
    event.preventDefault()
    keys[event.code]()
  })
  addEventListener('beforeunload', event => { if (waiting.length) event.preventDefault() })
}
