/** The components of Amplify UI that apps build with beside its Authenticator. */
export { Accordion, type AccordionProps } from './Accordion.tsx';
export { Alert, type AlertProps } from './Alert.tsx';
export { Autocomplete, type AutocompleteProps } from './Autocomplete.tsx';
export { Avatar, type AvatarProps } from './Avatar.tsx';
export { Breadcrumbs, type BreadcrumbsProps } from './Breadcrumbs.tsx';
export { Button, type ButtonProps } from './Button.tsx';
export { Collection, type CollectionProps } from './Collection.tsx';
export { Divider, type DividerProps } from './Divider.tsx';
export { FieldGroupIcon, FieldGroupIconButton, type FieldGroupIconButtonProps } from './FieldGroupIcon.tsx';
export {
  CheckboxField, PasswordField, PhoneNumberField, SelectField, SwitchField, TextAreaField, type CheckboxFieldProps, type PasswordFieldProps,
  type PhoneNumberFieldProps, type SelectFieldProps, type SwitchFieldProps, type TextAreaFieldProps,
} from './fields.tsx';
export {
  ButtonGroup, Fieldset, Placeholder, ScrollView, type ButtonGroupProps, type FieldsetProps, type PlaceholderProps, type ScrollViewProps,
} from './groups.tsx';
export { HighlightMatch, type HighlightMatchProps } from './HighlightMatch.tsx';
export { Icon, type IconProps } from './Icon.tsx';
export { Input, type InputProps } from './Input.tsx';
export { Loader, type LoaderProps } from './Loader.tsx';
export { Menu, MenuButton, MenuItem, type MenuItemProps, type MenuProps } from './Menu.tsx';
export { Message, type MessageProps } from './Message.tsx';
export { SliderField, StepperField, type SliderFieldProps, type StepperFieldProps } from './numbers.tsx';
export { Pagination, usePagination, type PaginationProps, type UsePaginationOptions } from './Pagination.tsx';
export { Radio, RadioGroupField, type RadioGroupFieldProps, type RadioProps } from './radios.tsx';
export { Rating, type RatingProps } from './Rating.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export type { StyleProps } from './style-props.tsx';
export { Table, TableBody, TableCell, TableFoot, TableHead, TableRow, type TableCellProps, type TableProps } from './table.tsx';
export { Tabs, type TabsProps } from './Tabs.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { Card, Heading, Link, Text, type CardProps, type HeadingProps, type LinkProps, type TextProps } from './texts.tsx';
export { ToggleButton, ToggleButtonGroup, type ToggleButtonGroupProps, type ToggleButtonProps } from './toggles.tsx';
export { Badge, Flex, Grid, Image, Label, View, type ViewProps } from './View.tsx';
