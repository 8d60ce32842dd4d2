import {
  Badge, Flex, Grid, Image, Label, type BadgeProps, type FieldGroupIconProps, type FlexProps, type GridProps, type ImageProps,
  type LabelProps, type TableBodyProps, type TableFootProps, type TableHeadProps, type TableRowProps,
} from '@foyer/ui-react';

/** As generated components of a design hand the props of their pieces through. */
interface ProfileOverrides {
  readonly frame?: FlexProps;
  readonly cells?: GridProps;
  readonly face?: ImageProps;
  readonly name?: LabelProps;
  readonly role?: BadgeProps;
  readonly icon?: FieldGroupIconProps;
  readonly rows?: TableHeadProps | TableBodyProps | TableFootProps | TableRowProps;
}

export const Profile = ({ frame, cells, face, name, role }: ProfileOverrides) => (
  <Flex direction="row" gap="1rem" {...frame}>
    <Grid templateColumns="1fr 1fr" {...cells}>
      <Image alt="" src="/face.png" objectFit="cover" {...face} />
      <Label {...name}>Ana</Label>
      <Badge size="small" {...role}>Author</Badge>
    </Grid>
  </Flex>
);
