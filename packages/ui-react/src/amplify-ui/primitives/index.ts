/** The components of Amplify UI that its Authenticator is customised with. */
export { Alert, type AlertProps } from './Alert.tsx';
export { Button, type ButtonProps } from './Button.tsx';
export { Divider, type DividerProps } from './Divider.tsx';
export {
  CheckboxField, PasswordField, Radio, RadioGroupField, SelectField, TextField, type CheckboxFieldProps, type PasswordFieldProps,
  type RadioGroupFieldProps, type RadioProps, type SelectFieldProps, type TextFieldProps,
} from './fields.tsx';
export type { StyleProps } from './style-props.tsx';
export { Card, Heading, Link, Text, type CardProps, type HeadingProps, type LinkProps, type TextProps } from './texts.tsx';
export { Badge, Flex, Grid, Image, Label, View, type ViewProps } from './View.tsx';
