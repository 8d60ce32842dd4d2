/** What is wrong with what was typed. */
export const issueMessages = {
  'data-field.required': 'Enter a value.',
  'data-field.choice-required': 'Choose one.',
  'data-field.integer': 'Enter a whole number.',
  'data-field.integer-range': 'Enter a whole number between −2,147,483,648 and 2,147,483,647.',
  'data-field.number': 'Enter a number, with a point before the decimals.',
  'data-field.date': 'Enter a date.',
  'data-field.time': 'Enter a time of day.',
  'data-field.date-time': 'Enter a date and a time.',
  'data-field.json': 'This isn’t valid JSON. Check its quotes, commas and brackets.',
  'data-field.email': 'Enter an email address, such as ana@example.com.',
  'data-field.phone': 'Enter a phone number with its country code.',
  'data-field.url': 'Enter a whole address, such as https://example.com.',
  'data-field.ip': 'Enter an IP address, such as 192.0.2.1 or 2001:db8::1.',
} as const;
