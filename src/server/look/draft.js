// Keeps what is being typed: a form with data-draft="<address>" is sent there 2 s after a change and on leaving a field.
// The address answers 200 with {"at": "14:32"}, or 401 or 403 (or leads to sign-in) when the session has ended.

const words = {
  waiting: () => 'Not saved yet',
  saved: at => `Saved on the server at ${at}`,
  trying: at => (at ? `Not saved since ${at}. Trying again` : 'Not saved yet. Trying again'),
  none: () => '',
  out: () => 'You were signed out. What you typed is kept on this page. Sign in to go on.',
}
const icons = { saved: '<path d="M1.5 7.5 5 11l7.5-8" fill="none" stroke="#0f7a52" stroke-width="2.4"/>' }

for (const form of document.querySelectorAll('form[data-draft]')) {
  const box = document.getElementById(form.dataset.saveLine ?? '') ?? form.querySelector('[data-save-line]') ?? document.querySelector('[data-save-line]')
  const line = box?.querySelector('[role="status"]')
  // A line that stands beside what is kept for good says in words of its own that it is not.
  const own = form.elements[form.dataset.draftOf]
  let timer = 0
  let sending = false
  let changed = false
  let failures = 0
  let signedOut = false
  let lastSaved = ''

  // The line is written only when it changes, so that a screen reader is not told the same thing at every key.
  const say = kind => {
    const text = own && (kind === 'saved' || kind === 'waiting') ? kind === 'saved' && own.value.trim() !== '' ? `${form.dataset.draftKept} at ${lastSaved}. ` : '' : words[kind](lastSaved)
    if (!line || line.textContent === text) return
    for (const other of Object.keys(words)) box.classList.toggle(`q-saved--${other}`, other === kind)
    line.textContent = text
    if (icons[kind] && !own) line.insertAdjacentHTML('afterbegin', `<svg class="q-icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${icons[kind]}</svg>`)
  }

  const later = ms => {
    clearTimeout(timer)
    timer = setTimeout(send, ms)
  }

  async function send() {
    clearTimeout(timer)
    if (!changed || sending) return
    sending = true
    changed = false
    // Kept alive past the page where a browser allows it: 64 kB at most. Leaving a field by a link would take the last words with it otherwise.
    const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', body, redirect: 'manual', keepalive: document.hidden || String(body).length < 60_000, headers: { accept: 'application/json' } })
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        changed = true
        signedOut = true
        say('out')
        later(30_000)
        return
      }
      if (!answer.ok) throw new Error(String(answer.status))
      lastSaved = (await answer.json()).at
      failures = 0
      signedOut = false
      // Typed on while it was being sent: what stands on the screen now is not yet saved, and the line says so.
      if (changed) later(2000)
      say(changed ? 'waiting' : 'saved')
    } catch {
      changed = true
      failures += 1
      say('trying')
      later(Math.min(30_000, 1000 * 2 ** failures))
    } finally {
      sending = false
    }
  }

  form.addEventListener('input', () => {
    changed = true
    if (signedOut) return later(10_000)
    if (!failures) say('waiting')
    later(failures ? 5000 : 2000)
  })
  form.addEventListener('focusout', () => { if (changed && !failures) void send() })
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    changed = false
    if (own) say('none')
  })
  addEventListener('online', () => { if (changed) void send() })
  document.addEventListener('visibilitychange', () => { if (document.hidden && changed) void send() })
  addEventListener('beforeunload', event => { if (changed) event.preventDefault() })
}
