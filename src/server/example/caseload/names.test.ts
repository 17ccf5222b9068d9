// No name of an invented caseload is one that somebody might bear.
import { expect, test } from 'vitest'
import { times } from '../../../../tests/counts.ts'
import { nameWords } from '../../../store/find.ts'
import { familyName, givenName, nameParts } from './names.ts'
import { seeded } from './random.ts'

/** First names and family names common in England and Wales, of many origins; and words that are both. */
const common = new Set(`
muhammad noah oliver george leo arthur luca theodore freddie archie theo jude albie jack harry charlie thomas jacob alfie henry oscar william james joshua max edward isaac lucas adam finley samuel daniel ethan
alexander joseph sebastian logan benjamin reuben mason dylan toby harrison david elijah teddy louie rory hugo michael gabriel ezra ibrahim yusuf ali ahmed omar hassan abdul zain ryan luke connor liam callum kyle
jamie lewis nathan aaron matthew mark paul peter john stephen simon andrew robert richard christopher anthony kevin brian ian alan graham keith barry derek roy colin neil gary wayne darren lee scott craig stuart
olivia amelia isla ava lily ivy freya florence mia poppy willow isabella elsie sophia evie grace millie daisy ella emily rosie phoebe sienna charlotte matilda evelyn sofia harper alice ruby maya maryam fatima aisha
zara hannah eva lottie eliza luna maisie robyn violet ellie martha thea penelope bonnie ada jessica chloe lucy megan lauren rebecca sarah emma laura rachel amy gemma natalie kelly claire lisa nicola karen susan julie
jane mary margaret patricia elizabeth jean joan barbara dorothy sheila maureen pauline christine linda janet carol sandra denise tracey sharon michelle samantha joanne heather hazel briar wren sorrel rowan fern
smith jones williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white edwards hughes green hall lewis harris clarke patel jackson wood turner martin cooper hill ward morris
moore clark lee king baker harrison morgan allen james scott phillips watson davis parker price bennett young griffiths mitchell kelly cook carter richardson bailey collins bell shaw murphy miller cox richards khan
marshall anderson simpson ellis adams singh begum wilkinson foster chapman powell webb rogers gray mason ali hunt hussain campbell matthews owen palmer holmes mills barnes knight lloyd butler russell barker fisher
stevens jenkins murray dixon harvey graham pearson ahmed fletcher walsh kaur gibson howard andrews stewart elliott reynolds saunders payne fox ford pearce day brooks west lawrence cole atkinson bradley spencer gill
dawson watts burton kennedy reid bates obrien oconnor kettle button marble blanket mitten noodle pocket trifle potter bridle biscuit lantern trumpet saucepan cushion thimble otter bramble newt plume murmur yonder
`.trim().split(/\s+/))

test('none is on a list of names that are common here', () => {
  const r = seeded('names')
  for (let i = 0; i < times(1_000_000); i++) {
    const words = [givenName(r), familyName(r)].flatMap(nameWords)
    expect(words.filter((word) => common.has(word))).toEqual([])
  }
})

test('the list is looked at: it would find a name that somebody bears', () => {
  expect(['Hazel', 'Khan', "O'Connor"].map((name) => nameWords(name).some((word) => common.has(word)))).toEqual([true, true, true])
})

test('every first name that can be made, and every family name, is on no list', () => {
  const { begins, middles, ends, things, beings } = nameParts
  const all = [...begins.flatMap((b) => middles.flatMap((m) => ends.map((e) => `${b}${m}${e}`))), ...things.flatMap((t) => beings.map((b) => `${t}${b}`))]
  expect(all.length).toBeGreaterThan(4000)
  expect(all.filter((name) => common.has(name.toLowerCase()))).toEqual([])
})
