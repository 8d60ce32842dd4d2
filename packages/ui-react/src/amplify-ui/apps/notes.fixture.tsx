import { Button, Divider, Flex, Grid, Heading, Image, Text, TextField, View, withAuthenticator, type WithAuthenticatorProps } from '@foyer/ui-react';
import { useState, type FormEvent } from 'react';

interface Note {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly image?: string;
}

/** The shape of the beginner's tutorial: a form of quiet fields and a file, and a grid of what was written. */
function Notes({ signOut, user }: WithAuthenticatorProps) {
  const [notes, setNotes] = useState<Note[]>([]);

  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setNotes([...notes, { id: notes.length, name: String(form.get('name')), description: String(form.get('description')) }]);
    event.currentTarget.reset();
  };

  return (
    <Flex className="App" justifyContent="center" alignItems="center" direction="column" width="70%" margin="0 auto">
      <Heading level={1}>Notes of {user?.username}</Heading>
      <View as="form" margin="3rem 0" onSubmit={add}>
        <Flex direction="column" justifyContent="center" gap="2rem" padding="2rem">
          <TextField name="name" placeholder="Note name" label="Note name" labelHidden variation="quiet" required />
          <TextField name="description" placeholder="Note description" label="Note description" labelHidden variation="quiet" size="small" width="100%" isRequired />
          <View name="image" as="input" type="file" aria-label="Picture" alignSelf="end" accept="image/png, image/jpeg" />
          <Button type="submit" variation="primary" isFullWidth={false}>Create note</Button>
        </Flex>
      </View>
      <Divider />
      <Heading level={2}>Current notes</Heading>
      <Grid margin="3rem 0" autoFlow="column" justifyContent="center" gap="2rem" alignContent="center" templateColumns={{ base: '1fr', medium: '1fr 1fr' }}>
        {notes.map((note) => (
          <Flex key={note.id} direction="column" justifyContent="center" alignItems="center" gap="2rem" border="1px solid #ccc" padding="2rem" borderRadius="5%" className="box">
            <View><Heading level={3}>{note.name}</Heading></View>
            <Text as="strong" fontWeight={700} fontStyle="italic">{note.description}</Text>
            {note.image && <Image src={note.image} alt={`Picture of ${note.name}`} style={{ width: 400 }} />}
            <Button variation="destructive" onClick={() => setNotes(notes.filter(({ id }) => id !== note.id))}>Delete note</Button>
          </Flex>
        ))}
      </Grid>
      <Button onClick={signOut}>Sign out</Button>
    </Flex>
  );
}

export const NotesApp = withAuthenticator(Notes);
