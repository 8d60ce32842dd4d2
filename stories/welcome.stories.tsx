import { Button } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { arrive } from './authenticator/acts.ts';
import { ana, drawStage } from './authenticator/stage.tsx';
import './welcome.stories.css';

/** The first page. */
const meta = { title: 'Welcome', tags: ['!autodocs'], parameters: { layout: 'fullscreen', controls: { disable: true } } } satisfies Meta;

export default meta;

const addressOf = (story: string) => `./?path=/${story}`;

const tiles = [
  { story: 'story/authenticator-playground--playground', heading: 'Authenticator', words: 'Every step that Cognito can ask for, each with its screen, at rest, at work, wrong, offline.' },
  { story: 'story/storage-storagemanager--mixed', heading: 'Storage', words: 'Uploads that pause, go on after a reload, and never mix two files up; thousands in one list.' },
  { story: 'story/data-datatable--live', heading: 'Data', words: 'Live lists, tables and forms, made from the models of the app, with their writes shown at once.' },
  { story: 'story/theme-brands--brands', heading: 'Theme', words: 'One accent colour makes a theme: light, dark, dense, round, with the contrast that it needs.' },
  { story: 'docs/parts-button--docs', heading: 'Parts', words: 'Buttons, fields, codes and alerts that the screens are made of, for the rest of your app.' },
];

/** What the kit is, with a real one to try. The toolbar changes its theme, density, direction and language. */
export const Welcome: StoryObj = {
  render: (_args, context) => (
    <div className="welcome">
      <div className="welcome-hero">
        <div className="welcome-words">
          <h1>Sign-in, uploads and live data for AWS Amplify</h1>
          <p className="welcome-lead">
            Foyer is a React kit for apps that stand on Amplify. It takes the place of Amplify UI: change the import, keep your code.
          </p>
          <div className="welcome-links">
            <Button asChild variant="primary"><a href={addressOf('story/authenticator-playground--playground')} target="_top">Open the playground</a></Button>
            <Button asChild><a href={addressOf('docs/parts-button--docs')} target="_top">See the parts</a></Button>
          </div>
          <ul className="welcome-facts">
            <li><b>Less than a third of the bytes</b> of Amplify UI before the form is there</li>
            <li><b>26 languages</b>, light and dark, right to left, any text size</li>
            <li><b>No AWS account</b>: a sandbox serves your own backend definitions</li>
          </ul>
        </div>
        <div className="welcome-live">
          {drawStage({ backend: { latency: 400, pool: { socialProviders: ['google', 'apple'] } } }, context)}
          <p className="welcome-note" dir="ltr">
            It works: <code>{ana.username}</code>, <code>{ana.password}</code>. Codes are <code>123456</code>.
          </p>
        </div>
      </div>
      <nav className="welcome-tiles" aria-label="What there is">
        {tiles.map(({ story, heading, words }) => (
          <a key={story} className="welcome-tile" href={addressOf(story)} target="_top">
            <h2>{heading}</h2>
            <p>{words}</p>
          </a>
        ))}
      </nav>
    </div>
  ),
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};
