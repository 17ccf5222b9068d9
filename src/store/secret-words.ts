// Three plain words to be told to somebody by mouth: the second half of a personal link.
import { randomInt } from 'node:crypto'

/** 128 words that are short, spelt one way, sound like no other of them, and mean no harm to anybody; none of them stands in a letter that leads to them. Three make two million. */
const plain = ('acorn apple arrow badge basket beach bell berry blanket boat book bottle branch bread brick bridge broom brush bucket butter button candle carpet castle ceiling chalk cherry circle clock cloud coat ' +
  'corner cotton cousin crayon cup curtain daisy desk dinner dolphin door drawer drum eagle elbow engine envelope feather fence finger flower forest fork fountain garden gate glove goose grape guitar hammer harbour ' +
  'hedge helmet holiday honey island jacket jigsaw jumper kettle keyboard kitchen ladder lantern lemon lizard library magnet market meadow mirror mitten marble morning mountain mushroom napkin needle notebook ' +
  'otter olive orange orchard oven paddle paint pancake paper parcel parrot pebble pencil pepper piano picnic pillow planet plate pocket pond potato pudding pumpkin puzzle rabbit radio rainbow ribbon river rocket saddle sandal scarf school sofa spoon').split(' ')

/** Three words, each as likely as any other: "lemon bridge otter". */
export const threeWords = (): string => Array.from({ length: 3 }, () => plain[randomInt(plain.length)]!).join(' ')
