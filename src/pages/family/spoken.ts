// Times as people say them: "10 o'clock", "half past 9", "quarter to 3 in the afternoon".

/** A time on a London clock (`09:30`) in everyday words. */
export function spokenTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const said = hourWords(minute > 30 ? (hour + 1) % 24 : hour)
  const end = hour >= 12 && hour < 17 ? ' in the afternoon' : hour >= 17 ? ' in the evening' : ''
  if (hour === 12 && minute === 0) return '12 noon'
  if (minute === 0) return `${said} o’clock${end}`
  if (minute === 15) return `quarter past ${said}${end}`
  if (minute === 30) return `half past ${said}${end}`
  if (minute === 45) return `quarter to ${said}${end}`
  return `${minute < 30 ? minute : 60 - minute} minutes ${minute < 30 ? 'past' : 'to'} ${said}${end}`
}

const hourWords = (hour: number): string => String(hour % 12 === 0 ? 12 : hour % 12)

/** A time so many minutes before another, on the same day. */
export function minutesBefore(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const total = Math.max(0, hour * 60 + minute - minutes)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
