import { Controls, Description, DocsContext, Primary, Stories, Title } from '@storybook/addon-docs/blocks';
import { useContext } from 'react';
import './docs-page.css';

/** The stories by name and sentence. */
function StoryList() {
  const stories = useContext(DocsContext).componentStories();
  return (
    <ul className="story-list">
      {stories.map(({ id, name, parameters }) => (
        <li key={id}>
          <a href={`./?path=/story/${id}`} target="_top">{name}</a>
          <span>{parameters['docs']?.description?.story}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * A part's stories stand one below the other. A screen's or a widget's are reached by what somebody does in them,
 * which a docs page does not do: the first is drawn, and the others are told.
 */
export function DocsPage() {
  const { title } = useContext(DocsContext).storyById();
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      {/^(Authenticator|Storage|Data)\//.test(title) ? <StoryList /> : <Stories />}
    </>
  );
}
