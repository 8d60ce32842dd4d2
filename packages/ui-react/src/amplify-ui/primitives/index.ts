/** The components of Amplify UI that apps build with beside its Authenticator. */
export { Accordion, type AccordionProps } from './Accordion.tsx';
export { Alert, type AlertProps } from './Alert.tsx';
export { Autocomplete, type AutocompleteProps } from './Autocomplete.tsx';
export { Avatar, type AvatarProps } from './Avatar.tsx';
export { Breadcrumbs, type BreadcrumbsProps } from './Breadcrumbs.tsx';
export { Button, type ButtonProps } from './Button.tsx';
export { ButtonGroup, type ButtonGroupProps } from './ButtonGroup.tsx';
export { Card, type CardProps } from './Card.tsx';
export { CheckboxField, type CheckboxFieldProps } from './CheckboxField.tsx';
export { Collection, type CollectionProps } from './Collection.tsx';
export { Divider, type DividerProps } from './Divider.tsx';
export { FieldGroupIcon, FieldGroupIconButton, type FieldGroupIconButtonProps, type FieldGroupIconProps } from './FieldGroupIcon.tsx';
export { Fieldset, type FieldsetProps } from './Fieldset.tsx';
export { Heading, type HeadingProps } from './Heading.tsx';
export { HighlightMatch, type HighlightMatchProps } from './HighlightMatch.tsx';
export { Icon, type IconProps } from './Icon.tsx';
export { Input, type InputProps } from './Input.tsx';
export { Link, type LinkProps } from './Link.tsx';
export { Loader, type LoaderProps } from './Loader.tsx';
export { Menu, MenuButton, MenuItem, type MenuItemProps, type MenuProps } from './Menu.tsx';
export { Message, type MessageProps } from './Message.tsx';
export { Pagination, usePagination, type PaginationProps, type UsePaginationOptions } from './Pagination.tsx';
export { PasswordField, type PasswordFieldProps } from './PasswordField.tsx';
export { PhoneNumberField, type PhoneNumberFieldProps } from './PhoneNumberField.tsx';
export { Placeholder, type PlaceholderProps } from './Placeholder.tsx';
export { Radio, RadioGroupField, type RadioGroupFieldProps, type RadioProps } from './radios.tsx';
export { Rating, type RatingProps } from './Rating.tsx';
export { ScrollView, type ScrollViewProps } from './ScrollView.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { SelectField, type SelectFieldProps } from './SelectField.tsx';
export { SliderField, type SliderFieldProps } from './SliderField.tsx';
export { StepperField, type StepperFieldProps } from './StepperField.tsx';
export type { StyleProps } from './style-props.tsx';
export { SwitchField, type SwitchFieldProps } from './SwitchField.tsx';
export {
  Table, TableBody, TableCell, TableFoot, TableHead, TableRow, type TableBodyProps, type TableCellProps, type TableFootProps,
  type TableHeadProps, type TableProps, type TableRowProps,
} from './table.tsx';
export { Tabs, type TabsProps } from './Tabs.tsx';
export { Text, type TextProps } from './Text.tsx';
export { TextAreaField, type TextAreaFieldProps } from './TextAreaField.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { ToggleButton, ToggleButtonGroup, type ToggleButtonGroupProps, type ToggleButtonProps } from './toggles.tsx';
export {
  Badge, Flex, Grid, Image, Label, View, type BadgeProps, type FlexProps, type GridProps, type ImageProps, type LabelProps, type ViewProps,
} from './View.tsx';
