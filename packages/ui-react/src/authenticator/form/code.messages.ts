/** Where a code went, and when another may be sent. */
export const codeMessages = {
  'code.sent-by-email': 'We emailed a code to {destination}.',
  'code.sent-by-text': 'We texted a code to {destination}.',
  'code.sent': 'We sent you a code.',
  'code.resend': 'Send a new code',
  'code.resend-in': { one: 'Send a new code in {count} second', other: 'Send a new code in {count} seconds' },
  'code.resending': 'Sending a new code',
  'code.resent': 'We sent a new code.',
} as const;
