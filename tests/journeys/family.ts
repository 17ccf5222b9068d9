// The family of the main line, which no example knows before it: two children, their mother and their father, who live apart.

/** Every word of a name here too may stand in no title and no address. */
export const family = { boy: 'Bobbin Marblethatch', girl: 'Thistle Marblethatch', mother: 'Damson Marblethatch', father: 'Gorse Tallowby' } as const
export const familyNames = [...new Set(Object.values(family).flatMap((name) => name.split(' ')))]

/** Where the mother lives, which the father may learn from nothing. */
export const address = '7 Lighthouse Yard, Nowhere-on-Sea'
/** Something that only professionals may read: in no paper of the family's. */
export const canary = 'a neighbour who asked not to be named heard shouting on four nights'
