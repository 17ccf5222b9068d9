// The pages of which what is said of every page does not hold, each with its reason; a new page is on none of these lists until somebody puts it there.

/** Whose empty form is no error: what comes of it instead, and why. */
export const emptyForms: { readonly [path: string]: { readonly then: 'refused' | 'kept' | 'shown', readonly because: string } } = {
  '/administration/working-days/:onDay/take-away': { then: 'kept', because: 'a button and no question' },
  '/conferences/:conference/people/:person/letter': { then: 'shown', because: 'a button and no question: the link is shown once, or that they are not on the list' },
  '/conferences/:conference/invite': { then: 'refused', because: 'whom to ask is chosen, or whom to ask again; nobody has to be asked a second time' },
  '/conferences/:conference/report': { then: 'refused', because: 'any section may be left empty, but not every one' },
  '/conferences/:conference/report/:child': { then: 'refused', because: 'any section may be left empty, but not every one' },
  '/conferences/:conference/open': { then: 'refused', because: 'a button and no question; not before the day' },
  '/conferences/:conference/attendance': { then: 'refused', because: 'who is not marked has not come yet' },
  '/conferences/:conference/go-on': { then: 'refused', because: 'only asks where there are too few to go on' },
  '/conferences/:conference/score-show': { then: 'refused', because: 'a button and no question' },
  '/conferences/:conference/score/:entry/show': { then: 'kept', because: 'a button and no question' },
  '/conferences/:conference/views': { then: 'refused', because: 'views come one by one' },
  '/conferences/:conference/dates': { then: 'refused', because: 'only asks where a plan was decided on' },
  '/conferences/:conference/minutes-to-chair': { then: 'refused', because: 'a button and no question' },
  '/children/:child/opened/:opening/end': { then: 'refused', because: 'a button and no question; it is over, or somebody else’s' },
  '/conferences/:conference/copy/:copy/handed-over': { then: 'refused', because: 'a button and no question' },
}

/** Which everybody who signs in may open: they show nothing but what is theirs. */
export const forEverybody: { readonly [path: string]: string } = {
  '/work': 'everybody has a list of what waits for them',
  '/help': 'says how the service is used',
  '/accessibility': 'says how the service can be used by everybody',
  '/privacy': 'says what is kept of whom',
}

/** Whose record nobody in the example holds in a role that does not let in. */
export const heldByNobodyElse: { readonly [path: string]: string } = {}
