/** Where a code went, and when another may be sent. */
export const codeDeliveryMessages = {
  'code-delivery.sent-by-email': 'We emailed a code to {destination}.',
  'code-delivery.sent-by-text': 'We texted a code to {destination}.',
  'code-delivery.sent': 'We sent you a code.',
  'code-delivery.resend': 'Send a new code',
  'code-delivery.resend-in': { one: 'Send a new code in {count} second', other: 'Send a new code in {count} seconds' },
  'code-delivery.resending': 'Sending a new code',
  'code-delivery.resent': 'We sent a new code.',
} as const;
