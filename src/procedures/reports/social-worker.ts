// What the social worker's report says of each child, one report a child, an unborn child too.
import type { Section } from './sections.ts'

const own = 'report covers'

export const socialWorkerSections: readonly Section[] = [
  { code: 'seen', title: 'Seen and spoken to', from: own,
    asks: 'On which days in this enquiry was {child} seen, and by whom? Say each time if it was alone. If not, who was there and why?' },
  { code: 'happened', title: 'What has happened', from: own,
    asks: 'What led to this enquiry, and what came before it? Give the important events in order, each with its day.' },
  { code: 'development', title: 'Development and needs', from: own,
    asks: 'How is {child} growing, learning, playing and feeling, compared with what you would expect at this age? What was needed before, what now, and what will be?' },
  { code: 'parenting', title: 'How the parents care', from: own,
    asks: 'What do those who look after {child} do well? What do they not manage, and is it the same every day?' },
  { code: 'history', title: 'Family history and its effect', from: own,
    asks: 'What in the parents’ own lives and in the wider family bears on {child} today, and how?' },
  { code: 'surroundings', title: 'Home and surroundings', from: own,
    asks: 'Home, money, work, neighbours, friends: what helps the family and what makes it harder?' },
  { code: 'says', title: 'What each person says', from: own,
    asks: 'What do {child}, each parent and others who matter say, in their own words or signs?' },
  { code: 'analysis', title: 'Analysis', from: own,
    asks: 'What does all this mean for {child}? Weigh what is dangerous against what is strong. What is likely if nothing changes?' },
  { code: 'opinion', title: 'Opinion on harm', from: own,
    asks: 'Has {child} suffered significant harm, or is it likely? Say why you think so. Give your opinion on this child alone.' },
  { code: 'proposed-plan', title: 'Proposed plan', from: own,
    asks: 'What should change for {child}, who should do what by when, and how will everyone see that it worked?' },
]
