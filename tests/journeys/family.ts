// The family of the main line, which no example knows before it: two children, their mother, and the father of the younger one, who lives apart.

/** Every word of a name here too may stand in no title and no address. */
export const family = { boy: 'Bobbin Marblethatch', girl: 'Thistle Marblethatch', mother: 'Damson Marblethatch', father: 'Gorse Tallowby' } as const
export const familyNames = [...new Set(Object.values(family).flatMap((name) => name.split(' ')))]

/** Where the mother lives, which the father may learn from nothing. */
export const address = '7 Lighthouse Yard, Nowhere-on-Sea'
/** What is Bobbin's alone: for those who hold Bobbin's record, among them his mother, and so not for the father of his sister. */
export const boysOwn = { line: 'Bobbin keeps a torch under his pillow.', action: 'Bobbin and Perry find a quiet place at school' } as const
/** Something that only professionals may read: in no paper of the family's. */
export const canary = 'a neighbour who asked not to be named heard shouting on four nights'
